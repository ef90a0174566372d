import { useAuth, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { Present, PresenceResponse } from '../../../contracts/presence';
import type { Values } from '../../../domain/saving/merge';
import type { Doc } from './types';

/** How often this form says that it is there; the server forgets it half a minute after the last time. */
const EVERY_MS = 10_000;

/** The others who have the page open, and in which field they are; nobody where nobody answers. */
export function usePresence(doc: Doc, locale: string, values: Values, isOff: boolean): Present[] {
  const { put } = useFetchClient();
  const me = useAuth('SavingGuard', ({ user }) => user?.id);
  const [others, setOthers] = useState<Present[]>([]);
  const now = useRef(values);
  now.current = values;
  const { model, id } = doc;
  // Presence belongs to a review.
  const isOn = !isOff && id !== undefined && doc.schema?.options?.draftAndPublish === true;

  useEffect(() => {
    if (!isOn) return undefined;
    let isGone = false;
    const tell = async () => {
      const field = focusedField(now.current);
      try {
        const { data } = await put<PresenceResponse>(
          `/editorial-review/reviews/${model}/${id}/presence`,
          { locale, ...(field !== null && { field }) },
        );
        if (!isGone) setOthers(data.data.filter(({ actor }) => actor.id !== String(me)));
      } catch {
        // Who else is here is not known now; nothing is held up by that.
        if (!isGone) setOthers([]);
      }
    };
    void tell();
    const timer = setInterval(() => void tell(), EVERY_MS);
    const moved = () => void tell();
    const form = document.querySelector('main form');
    form?.addEventListener('focusin', moved);
    return () => {
      isGone = true;
      clearInterval(timer);
      form?.removeEventListener('focusin', moved);
    };
  }, [isOn, put, me, model, id, locale]);

  return others;
}

/** The field that the cursor is in: `lead`, `content[KEY].question`; parts by their key, which others have too. */
export function focusedField(values: Values): string | null {
  const place = document.activeElement?.closest('main form :is([name], [data-form-field])');
  const name = place?.getAttribute('name') ?? place?.getAttribute('data-form-field');
  if (name === null || name === undefined) return null;
  const [field = '', index, ...rest] = name.split('.');
  if (!(field in values)) return null;
  if (index === undefined || !/^\d+$/.test(index)) return name;
  const list = values[field];
  const part = (Array.isArray(list) ? (list as Values[]) : [])[Number(index)];
  const key = part?.['key'];
  const inner = rest.length === 0 ? '' : `.${rest.join('.')}`;
  return typeof key === 'string' && key !== '' ? `${field}[${key}]${inner}` : field;
}
