import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type Choices,
  type Conflict,
  merge,
  type Merged,
  same,
  type Shape,
  type Values,
} from '../../../domain/saving/merge';
import { failureOf, isSignedOut } from '../lib/failure';
import { onSignedIn } from '../session/owner';
import { isSeen, listen, save, seenLockVersion, setSeen } from './bus';
import { rekeyed } from './rekey';
import type { Doc, FormState } from './types';

/** Somebody has saved the page since this form began: what both wrote in, and how to go on. */
export interface Overtaken {
  conflicts: Conflict[];
  /** Puts both together as chosen, and saves where a save was under way. */
  settle(choices: Choices): void;
}

/** How soon a save that nobody answered is tried again. */
const AGAIN_MS = 5000;
/** And one that was refused for a page that looks as it did. */
const SOON_MS = 700;

interface Result {
  overtaken: Overtaken | null;
  /** Fields of theirs that came in by themselves the last time. */
  taken: string[];
  forget(): void;
  /** The save that was refused, until the next is accepted. */
  failure: unknown;
}

/**
 * Minds that no save overwrites what was not seen: each says which version it began with, and where somebody was
 * faster the page is read again, put together with what was typed, and saved once nobody has to choose.
 */
export function useOvertaken(doc: Doc, shape: Shape, loaded: Values, form: FormState): Result {
  const [failure, setFailure] = useState<unknown>(null);
  const [taken, setTaken] = useState<string[]>([]);
  /** How often the page was read after a refusal that said it has moved on. */
  const [reads, setReads] = useState(0);
  const wasSaving = useRef(false);
  const saveNext = useRef(false);
  const { model, id, refetch } = doc;
  const today = doc.meta?.lockVersion;

  // Untouched, the form is what was read: a save from here has seen this version. After a save of its own it is
  // what was sent, and the version is that of the answer until the page is read again.
  useEffect(() => {
    if (form.modified) return;
    if (!isSeen(model, id) || same(form.initialValues, loaded))
      setSeen({ model, documentId: id, lockVersion: today });
  }, [form.modified, form.initialValues, loaded, model, id, today]);
  useEffect(() => () => setSeen(null), []);

  useEffect(
    () =>
      listen((outcome) => {
        if (outcome.saved) {
          wasSaving.current = false;
          setFailure(null);
          return;
        }
        setFailure(outcome.error);
        if (failureOf(outcome.error).code !== 'stale_lock') return;
        wasSaving.current = true;
        void Promise.resolve(refetch()).finally(() => setReads((times) => times + 1));
      }),
    [refetch],
  );

  // Nobody has answered: it is saved as soon as somebody does.
  const isUnanswered = failure !== null && failureOf(failure).message === null;
  useEffect(() => {
    if (!isUnanswered || form.isSubmitting || !form.modified) return undefined;
    const again = () => void save();
    const timer = setTimeout(again, AGAIN_MS);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [isUnanswered, failure, form.isSubmitting, form.modified]);

  const waitsForSession = isSignedOut(failure) && form.modified;
  useEffect(() => (waitsForSession ? onSignedIn(() => void save()) : undefined), [waitsForSession]);

  const seen = seenLockVersion();
  const isOvertaken =
    form.modified &&
    today !== undefined &&
    seen !== undefined &&
    today > seen &&
    !form.isSubmitting;

  // What was read is no newer than what the form has seen: a reading that was under way already, or one that came in
  // during the save. It is tried again; if the page has moved on, it is read anew.
  const isRefusedAsOld = failureOf(failure).code === 'stale_lock' && form.modified && !isOvertaken;
  useEffect(() => {
    if (!isRefusedAsOld || reads === 0 || form.isSubmitting) return undefined;
    const timer = setTimeout(() => {
      setSeen({ model, documentId: id, lockVersion: today });
      void save();
    }, SOON_MS);
    return () => clearTimeout(timer);
  }, [isRefusedAsOld, reads, failure, form.isSubmitting, model, id, today]);

  const mergedBy = useCallback(
    (choices: Choices): Merged => merge(shape, form.initialValues, form.values, loaded, choices),
    [shape, form.initialValues, form.values, loaded],
  );

  const settle = useCallback(
    (choices: Choices) => {
      const merged = mergedBy(choices);
      form.resetForm(loaded);
      form.setValues(rekeyed(shape, merged.values));
      setSeen({ model, documentId: id, lockVersion: today });
      // What somebody has chosen they know.
      const known = Object.keys(choices).map((path) => /^\w+/.exec(path)?.[0]);
      setTaken(merged.taken.filter((name) => !known.includes(name)));
      setFailure(null);
      saveNext.current = wasSaving.current;
      wasSaving.current = false;
    },
    [mergedBy, shape, form, loaded, model, id, today],
  );

  const conflicts = useMemo(
    () => (isOvertaken ? mergedBy({}).conflicts : []),
    [isOvertaken, mergedBy],
  );
  useEffect(() => {
    if (isOvertaken && conflicts.length === 0) settle({});
  }, [isOvertaken, conflicts, settle]);

  // Strapi's button saves what the form held when it was drawn last.
  useEffect(() => {
    if (!saveNext.current || form.isSubmitting) return;
    saveNext.current = false;
    if (form.modified) void save();
  }, [form.values, form.isSubmitting, form.modified]);

  return {
    overtaken: isOvertaken && conflicts.length > 0 ? { conflicts, settle } : null,
    taken,
    forget: () => setTaken([]),
    failure,
  };
}
