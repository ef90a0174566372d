import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import type { Values } from '../../../domain/saving/merge';
import type { BufferApi, Place } from './buffers';

/** What a form holds, and the version of the page that it began with. */
export interface Work {
  baseLockVersion: number;
  values: Values;
}

/** What the server does not have yet, as this browser keeps it. */
export interface Copy {
  place: Place;
  /** The version of the buffer on the server that it goes on from. */
  version: number;
  work: Work;
  /** By the clock of this computer, in ms; to be shown, and to be tidied away by. */
  at: number;
  tab: string;
}

/** Where one form leaves its copy. */
export interface LocalCopy {
  note(work: Work, version: number): void;
  /** The server has it, or nobody wants it. */
  drop(): void;
}

const SOON_MS = 200;
const OLDEST_MS = 90 * 24 * 60 * 60 * 1000;
/** A tab that is open holds a lock of this name: its copies are its own to send. */
const TAB = crypto.randomUUID?.() ?? String(Math.random());
const lockOf = (tab: string): string => `editorial-unsaved-${tab}`;

let store: UseStore | null = null;
let ready: Promise<void> = Promise.resolve();

const keyOf = ({ model, target, locale }: Place, tab: string): string =>
  [model, target, locale, tab].join('|');

/** Where IndexedDB is refused (a private window) there is the server alone. */
async function quietly<Result>(work: () => Promise<Result>, otherwise: Result): Promise<Result> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}

/**
 * Somebody is signed in: their copies, in a database of their own, are handed to the server. Copies of a tab that
 * is open are left to it.
 */
export function openCopies(account: string, api: BufferApi): void {
  void navigator.locks?.request(lockOf(TAB), () => new Promise(() => undefined));
  ready = quietly(async () => {
    store = createStore(`editorial-unsaved-${account}`, 'pages');
    await handOver(api);
  }, undefined);
}

/** Once what an earlier window has left is with the server, as far as that can be. */
export const whenReady = (): Promise<void> => ready;

/** Signed out: what the server has is nowhere else, and what it would not take stays for its owner. */
export async function closeCopies(api: BufferApi): Promise<void> {
  await quietly(() => handOver(api), undefined);
  store = null;
}

async function handOver(api: BufferApi): Promise<void> {
  for (const [key, copy] of await left()) {
    const { version, work, place, at } = copy;
    const kept = await api.keep(place, { ...work, version });
    if (kept.is === 'kept' || Date.now() - at > OLDEST_MS) await del(key, own());
  }
}

/** What windows that are gone have left, and this one. */
async function left(): Promise<[string, Copy][]> {
  if (store === null) return [];
  const held = new Set(((await navigator.locks?.query())?.held ?? []).map(({ name }) => name));
  const all = await entries<string, Copy>(store);
  return all.filter(([, { tab }]) => tab === TAB || !held.has(lockOf(tab)));
}

const own = (): UseStore => {
  if (store === null) throw new Error('Nobody is signed in.');
  return store;
};

/** The newest copy that the server would not take: of that page, or of a new one of the kind. */
export async function copyOf(place: Place, isNew: boolean): Promise<Copy | null> {
  const all = await quietly(left, []);
  const fitting = all
    .map(([, copy]) => copy)
    .filter(({ place: { model, target, locale } }) =>
      isNew
        ? model === place.model && locale === place.locale && target.startsWith('new:')
        : keyOf(place, '') === keyOf({ model, target, locale }, ''),
    );
  return fitting.sort((one, other) => other.at - one.at)[0] ?? null;
}

/** Taken up in a form, or thrown away. */
export async function dropCopy({ place, tab }: Copy): Promise<void> {
  await quietly(() => del(keyOf(place, tab), own()), undefined);
}

/** Keeps what one form holds at once; one write at a time, and the last one counts. */
export function localCopy(place: Place): LocalCopy {
  let next: Copy | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const copy = next;
    next = null;
    if (copy !== null) void quietly(() => set(keyOf(place, TAB), copy, own()), undefined);
  };
  return {
    note(work, version) {
      next = { place, version, work, at: Date.now(), tab: TAB };
      if (timer === undefined) {
        timer = setTimeout(write, SOON_MS);
        window.addEventListener('pagehide', write, { once: true });
      }
    },
    drop() {
      clearTimeout(timer);
      timer = undefined;
      next = null;
      void quietly(() => del(keyOf(place, TAB), own()), undefined);
    },
  };
}
