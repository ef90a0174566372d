import { useEffect, useRef, useState } from 'react';
import type { ReviewRef } from '../api';
import type { Doc, FormState } from './types';

type Hear = (version: number) => void;

/** Who wants to know of a page that it has another version on the server. */
const hearers = new Map<string, Set<Hear>>();

const nameOf = ({ uid, documentId, locale }: ReviewRef): string =>
  [uid, documentId, locale].join('|');

/** The server has this version of the page. */
export function tellVersion(page: ReviewRef, version: number): void {
  hearers.get(nameOf(page))?.forEach((hear) => hear(version));
}

/** Hears of the page's version until it is called off. */
export function onVersion(page: ReviewRef, hear: Hear): () => void {
  const name = nameOf(page);
  const own = hearers.get(name) ?? new Set();
  hearers.set(name, own.add(hear));
  return () => {
    own.delete(hear);
    if (own.size === 0 && hearers.get(name) === own) hearers.delete(name);
  };
}

/**
 * A page that was changed elsewhere is read again while nothing is typed in it. Where something is, the form stays
 * as it is: the save that comes meets what the other has written.
 */
export function useElsewhere(doc: Doc, locale: string, form: FormState): void {
  const { model, id } = doc;
  const [newest, setNewest] = useState(0);
  const refetch = useRef(doc.refetch);
  refetch.current = doc.refetch;
  const today = doc.meta?.lockVersion;

  useEffect(
    () =>
      id === undefined
        ? undefined
        : onVersion({ uid: model, documentId: id, locale }, (version) => setNewest(version)),
    [model, id, locale],
  );
  const isClean = !form.modified && !form.isSubmitting;
  useEffect(() => {
    if (isClean && today !== undefined && newest > today) void refetch.current();
  }, [isClean, newest, today]);
}
