import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { UnsavedWork } from '../../../contracts/buffers';
import { same, type Values } from '../../../domain/saving/merge';
import { useBufferApi, type Place } from './bufferApi';
import { listen, seenLockVersion } from './bus';
import { Keeper, type Keeping } from './keeper';
import type { Doc, FormState } from './types';

/** Unsaved work from before that waits for an answer. */
export interface Offer {
  work: UnsavedWork;
  /** Of a new page: it may be left for later. */
  isNew: boolean;
}

interface Buffer {
  keeping: Keeping;
  offer: Offer | null;
  /** It goes into the form (whoever calls sees to how). */
  accept(): void;
  discard(): void;
  /** A page of its own is begun; what was offered stays. */
  postpone(): void;
  takeOver(current: UnsavedWork | null): void;
}

const NEW = 'editorial-new';

/** The same new page after this tab was read again. */
function newTarget(key: string): string {
  const known = sessionStorage.getItem(key);
  if (known !== null) return known;
  const target = `new:${crypto.randomUUID()}`;
  sessionStorage.setItem(key, target);
  return target;
}

/** Keeps what is typed on the server, and offers what was left there. */
export function useBuffer(
  doc: Doc,
  loaded: Values,
  locale: string,
  form: FormState,
  isOff: boolean,
): Buffer {
  const api = useBufferApi();
  const { model, id } = doc;
  const key = `${NEW}:${model}:${locale}`;
  const [target, setTarget] = useState(() => id ?? newTarget(key));
  const place = useMemo<Place>(() => ({ model, target, locale }), [model, target, locale]);
  const [keeping, setKeeping] = useState<Keeping>({ is: 'none' });
  const [offer, setOffer] = useState<Offer | null>(null);
  const keeper = useRef<Keeper | null>(null);
  const [begun, setBegun] = useState(0);
  const loadedNow = useRef(loaded);
  loadedNow.current = loaded;

  const begin = useCallback(
    (version: number) => {
      keeper.current = new Keeper(api, place, version, setKeeping);
      setBegun((times) => times + 1);
    },
    [api, place],
  );

  // What was left here, or on a new page of this kind in a tab that is gone.
  useEffect(() => {
    if (isOff) return undefined;
    let isGone = false;
    void (async () => {
      const own = await api.find(place);
      if (own !== null || id !== undefined) return own;
      const all = await api.list();
      const other = all.find(
        (each) =>
          each.contentType === model &&
          each.target.startsWith('new:') &&
          (each.locale ?? locale) === locale,
      );
      if (other === undefined || isGone) return null;
      sessionStorage.setItem(key, other.target);
      setTarget(other.target);
      return 'elsewhere' as const;
    })().then((found) => {
      if (isGone || found === 'elsewhere') return;
      if (found !== null && !same(found.values, loadedNow.current))
        setOffer({ work: found, isNew: id === undefined });
      else begin(found?.version ?? 0);
    });
    return () => {
      isGone = true;
    };
  }, [api, place, id, model, locale, key, isOff, begin]);

  const work = useCallback(
    () => ({ baseLockVersion: seenLockVersion() ?? 0, values: form.values }),
    [form.values],
  );
  const wasModified = useRef(false);
  useEffect(() => {
    if (form.modified && keeper.current !== null) keeper.current.note(work());
    else if (wasModified.current) void keeper.current?.forget();
    wasModified.current = form.modified;
  }, [form.modified, work, begun]);

  useEffect(
    () =>
      listen((outcome) => {
        if (!outcome.saved) return;
        sessionStorage.removeItem(key);
        if (id === undefined) void keeper.current?.forget();
      }),
    [key, id],
  );
  useEffect(() => () => void keeper.current?.flush(), []);

  return {
    keeping,
    offer,
    accept() {
      begin(offer?.work.version ?? 0);
      setOffer(null);
    },
    discard() {
      if (offer !== null) void api.remove(place, offer.work.version);
      sessionStorage.removeItem(key);
      begin(0);
      setOffer(null);
    },
    postpone() {
      sessionStorage.removeItem(key);
      const fresh = newTarget(key);
      keeper.current = new Keeper(api, { ...place, target: fresh }, 0, setKeeping);
      setBegun((times) => times + 1);
      setOffer(null);
    },
    takeOver: (current) => keeper.current?.takeOver(current, work()),
  };
}
