import { useAuth, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { Present, PresenceResponse } from '../../../contracts/presence';
import type { Values } from '../../../domain/saving/merge';
import { tellVersion } from './elsewhere';
import type { Doc } from './types';

/** How often this form says that it is there; the server forgets it half a minute after the last time. */
const EVERY_MS = 10_000;

/**
 * The others who have the page open, and in which field they are; nobody where nobody answers. What the server says
 * of the page's version is told on: whoever only looks on is not seen, and learns it all the same.
 */
export function usePresence(doc: Doc, locale: string, values: Values, isOff: boolean): Present[] {
  const { get, put } = useFetchClient();
  const me = useAuth('SavingGuard', ({ user }) => user?.id);
  const [others, setOthers] = useState<Present[]>([]);
  const now = useRef(values);
  now.current = values;
  const { model, id } = doc;
  // Presence belongs to a review.
  const isOn = id !== undefined && doc.schema?.options?.draftAndPublish === true;

  useEffect(() => {
    if (!isOn || id === undefined) return undefined;
    let isGone = false;
    const tell = async () => {
      const field = focusedField(now.current);
      const path = `/editorial-review/reviews/${model}/${id}/presence`;
      try {
        const { data } = isOff
          ? await get<PresenceResponse>(path, { params: { locale } })
          : await put<PresenceResponse>(path, { locale, ...(field !== null && { field }) });
        if (isGone) return;
        tellVersion({ uid: model, documentId: id, locale }, data.meta.lockVersion);
        setOthers(data.data.filter(({ actor }) => actor.id !== String(me)));
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
    window.addEventListener('focus', moved);
    return () => {
      isGone = true;
      clearInterval(timer);
      form?.removeEventListener('focusin', moved);
      window.removeEventListener('focus', moved);
    };
  }, [isOn, isOff, get, put, me, model, id, locale]);

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
