import { useFetchClient } from '@strapi/strapi/admin';
import { generateNKeysBetween } from 'fractional-indexing';
import { useEffect, useMemo, useState } from 'react';
import type { BeginningResponse } from '../../contracts/beginnings';
import { partKey } from './partKey';

type Beginning = BeginningResponse['data'];
type Values = Record<string, unknown>;

interface Attribute {
  type: string;
  component?: string;
}

interface NewPage {
  model: string;
  locale: string | undefined;
  /** A page that is not saved yet, and no copy of another. */
  isNew: boolean;
  attributes: Readonly<Record<string, Attribute>> | undefined;
  components: Readonly<Record<string, { attributes: Readonly<Record<string, Attribute>> }>>;
}

const GOES_ELSEWHERE = ['pointerdown', 'keydown'] as const;

const NOTHING: Beginning = { opened: [] };

/**
 * What a form begins with: `plain` for a page that is there, and for a new one Strapi's own values with the first
 * parts of its type, opened. `null` until it is known. Strapi's edit view calls it (src/admin/patches/beginning.ts).
 */
export function useBeginning(page: NewPage, plain: Values | undefined): Values | null | undefined {
  const { model, locale = 'sv', isNew } = page;
  const { get } = useFetchClient();
  const place = isNew ? `${model}:${locale}` : null;
  const [known, setKnown] = useState<{ place: string; beginning: Beginning } | null>(null);

  useEffect(() => {
    if (place === null) return undefined;
    let isGone = false;
    const tell = (beginning: Beginning) => {
      if (!isGone) setKnown({ place, beginning });
    };
    get<BeginningResponse>(`/content-rules/beginnings/${model}`, { params: { locale } }).then(
      ({ data }) => tell(data.data),
      // An empty form is better than none.
      () => tell(NOTHING),
    );
    return () => {
      isGone = true;
    };
  }, [place, get, model, locale]);

  const beginning = place !== null && known?.place === place ? known.beginning : null;
  const { attributes, components } = page;
  const begun = useMemo(
    () =>
      plain === undefined || beginning === null || attributes === undefined
        ? null
        : { ...plain, ...begunWith(beginning, attributes, components) },
    [plain, beginning, attributes, components],
  );
  useFocusOnFirst(begun !== null);
  return place === null ? plain : begun;
}

/** The first parts as the form holds them. */
function begunWith(
  { content, opened }: Beginning,
  attributes: NonNullable<NewPage['attributes']>,
  components: NewPage['components'],
): Values {
  const keys = generateNKeysBetween(undefined, undefined, content?.parts.length ?? 0);
  return {
    ...(content && {
      [content.attribute]: content.parts.map((part, index) => ({
        ...emptyPart(components[part.__component]?.attributes),
        ...partKey(components[part.__component]?.attributes),
        ...part,
        __temp_key__: keys[index],
      })),
    }),
    ...Object.fromEntries(
      opened.map((name) => [
        name,
        emptyPart(components[attributes[name]?.component ?? '']?.attributes),
      ]),
    ),
  };
}

/** Strapi's form knows a relation by what is to be connected and taken away. */
const emptyPart = (attributes: Readonly<Record<string, Attribute>> = {}): Values =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([, { type }]) => type === 'relation')
      .map(([name]) => [name, { connect: [], disconnect: [] }]),
  );

const LOOK_EVERY_MS = 250;
const LOOKS = 12;

/**
 * Who begins a page wants to write, and has no other place to begin at. Strapi draws the form again as its parts
 * arrive, and the place is gone: it is found again until somebody goes elsewhere.
 */
function useFocusOnFirst(isBegun: boolean): void {
  useEffect(() => {
    if (!isBegun) return undefined;
    let left = LOOKS;
    const stop = () => {
      left = 0;
    };
    const timer = setInterval(() => {
      if (left <= 0) return clearInterval(timer);
      left -= 1;
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>('main form input[name], main form textarea')?.focus();
    }, LOOK_EVERY_MS);
    for (const event of GOES_ELSEWHERE) window.addEventListener(event, stop);
    return () => {
      clearInterval(timer);
      for (const event of GOES_ELSEWHERE) window.removeEventListener(event, stop);
    };
  }, [isBegun]);
}
