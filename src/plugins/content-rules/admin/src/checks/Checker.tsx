import { useForm } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import type { Snapshot } from '../../../domain/types';
import { findingsIn } from './form';
import { setFindings } from './store';

/** After the last key: nobody is told of a word that is half written, and no key waits for a check. */
const QUIET_MS = 400;

/** Stands in every edit view and draws nothing: checks what the form holds while somebody writes, without a save. */
export function Checker(): null {
  const values = useForm('Checker', (state) => state.values) as Snapshot;
  useEffect(() => {
    const timer = setTimeout(() => setFindings(findingsIn(values)), QUIET_MS);
    return () => clearTimeout(timer);
  }, [values]);
  useEffect(() => () => setFindings(new Map()), []);
  return null;
}
