import type { Core } from '@strapi/strapi';
import { fixedUids, viewUids } from '../../rows/views';

/** What anybody may read: every type with a view, and those with a shape of their own. */
export const publicReads = (strapi: Core.Strapi): string[] => [
  ...viewUids(strapi).flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]),
  ...fixedUids(strapi).map((uid) => `${uid}.find`),
];

const both = (name: string): string[] =>
  ['find', 'findOne'].map((action) => `api::${name}.${name}.${action}`);

/**
 * What the first version gave. It recorded only that it had, so this is what an installation of that
 * time has been given, whatever its administrator has taken away since. Never to be changed.
 */
export const FIRST_READS: readonly string[] = [
  ...both('article'),
  ...both('interview'),
  ...both('session'),
  ...both('webcast-link'),
  ...both('arranger'),
  ...both('edition'),
  ...both('topic'),
  ...both('venue'),
  ...both('session-series'),
  ...['redirect', 'site'].map((name) => `api::${name}.${name}.find`),
];
