import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { UnsavedWork } from '../../../contracts/buffers';
import { same, type Values } from '../../../domain/saving/merge';
import { useBufferApi } from './bufferApi';
import type { Place } from './buffers';
import { listen, seenLockVersion } from './bus';
import { type Copy, copyOf, dropCopy, localCopy, whenReady } from './copies';
import { Keeper, type Keeping } from './keeper';
import { newPageKey } from './newPages';
import { minded } from './pending';
import type { Doc, FormState } from './types';

/** Unsaved work from before that waits for an answer. */
export interface Offer {
  work: UnsavedWork;
  /** Of a new page: it may be left for later. */
  isNew: boolean;
  /** The server does not have it: it was left in this browser. */
  copy: Copy | null;
}

interface Buffer {
  keeping: Keeping;
  offer: Offer | null;
  /** It goes into the form (whoever calls sees to how). */
  accept(): void;
  discard(): void;
  /** A page of its own is begun; what was offered stays. */
  postpone(): void;
  /** This tab goes on, with `values`; what the other has written is replaced by them. */
  takeOver(current: UnsavedWork | null, values: Values): void;
}

/** The same new page after this tab was read again. */
function newTarget(key: string): string {
  const known = sessionStorage.getItem(key);
  if (known !== null) return known;
  const target = `new:${crypto.randomUUID()}`;
  sessionStorage.setItem(key, target);
  return target;
}

/** What was left in this browser, as the server would tell of it. */
const workOf = ({ work, version, at }: Copy): UnsavedWork => ({
  ...work,
  version,
  savedAt: new Date(at).toISOString(),
});

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
  const key = newPageKey(model, locale);
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
      keeper.current = new Keeper(api, place, version, setKeeping, localCopy(place));
      setBegun((times) => times + 1);
    },
    [api, place],
  );

  // What was left here, or on a new page of this kind in a tab that is gone.
  useEffect(() => {
    if (isOff) return undefined;
    let isGone = false;
    /** It lies under another name: looked for again there. */
    const move = (to: string) => {
      if (!isGone) {
        sessionStorage.setItem(key, to);
        setTarget(to);
      }
      return 'elsewhere' as const;
    };
    void (async () => {
      await whenReady();
      const copy = await copyOf(place, id === undefined);
      if (copy !== null && (id !== undefined || copy.place.target === place.target)) return copy;
      if (copy !== null) return move(copy.place.target);
      const own = await api.find(place);
      if (own !== null || id !== undefined) return own;
      const all = await api.list();
      const other = all.find(
        (each) =>
          each.contentType === model &&
          each.target.startsWith('new:') &&
          (each.locale ?? locale) === locale,
      );
      return other === undefined ? null : move(other.target);
    })().then((found) => {
      if (isGone || found === 'elsewhere') return;
      const copy = found !== null && 'work' in found ? found : null;
      const work = copy === null ? (found as UnsavedWork | null) : workOf(copy);
      if (work !== null && !same(work.values, loadedNow.current))
        setOffer({ work, isNew: id === undefined, copy });
      else begin(work?.version ?? 0);
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
  useEffect(
    () =>
      minded(async () => {
        await keeper.current?.flush();
      }),
    [],
  );

  const settle = () => {
    if (offer !== null && offer.copy !== null) void dropCopy(offer.copy);
    setOffer(null);
  };

  return {
    keeping,
    offer,
    accept() {
      begin(offer?.work.version ?? 0);
      settle();
    },
    discard() {
      if (offer !== null) void api.remove(place, offer.work.version);
      sessionStorage.removeItem(key);
      begin(0);
      settle();
    },
    postpone() {
      sessionStorage.removeItem(key);
      const fresh = newTarget(key);
      const other = { ...place, target: fresh };
      keeper.current = new Keeper(api, other, 0, setKeeping, localCopy(other));
      setBegun((times) => times + 1);
      setOffer(null);
    },
    takeOver: (current, values) => keeper.current?.takeOver(current, { ...work(), values }),
  };
}
