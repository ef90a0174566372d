import type { Core } from '@strapi/strapi';
import type { OfferedAction } from '../../../domain/types';
import { rightId, typeId } from './derived-steps';
import { locales } from './steps/0001-locales';
import { roles } from './steps/0002-roles';
import { arrangerRole } from './steps/0003-arranger-role';

/** What the versions without a record knew: a list of then, never added to. */
const ACTIONS: readonly OfferedAction[] = [
  'submit',
  'approve',
  'requestChanges',
  'publish',
  'withdraw',
  'forcePublish',
  'approveRetrospectively',
  'restore',
];
const TYPES = [
  'arranger',
  'article',
  'edition',
  'interview',
  'person',
  'redirect',
  'session',
  'session-series',
  'site',
  'topic',
  'venue',
  'webcast-link',
];

/** Those versions did all of their part at the first start, and noted only that. */
export async function doneBefore(strapi: Core.Strapi): Promise<readonly string[]> {
  const store = strapi.store({ type: 'plugin', name: 'editorial-review' });
  if ((await store.get({ key: 'first-start' })) === null) return [];
  return [
    ...[locales, roles, arrangerRole].map(({ id }) => id),
    ...ACTIONS.map(rightId),
    ...TYPES.map((name) => typeId(`api::${name}.${name}`)),
  ];
}
