import type { Core } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';
import type { Action, Actor, ReviewKey, Withheld } from '../../../../domain/types';
import { pageRights, valuesAt } from '../../page-rights';

/** Whoever approves answers for every word of the page, and so must be able to read them all. */
const JUDGES_ALL = ['approve', 'approveRetrospectively'] as const satisfies readonly Action[];

/** A person at one page: without the rights that their role's content permissions don't bear out there. */
export async function reaching(strapi: Core.Strapi, actor: Actor, key: ReviewKey): Promise<Actor> {
  if (actor.rights.length === 0) return actor;
  const pages = pageRights(strapi);
  if (!(await pages.may('read', key))) return holding(actor, actor.rights, { reason: 'page' });
  const unread = await unreadFields(strapi, key);
  const judging: Actor =
    unread.length === 0
      ? actor
      : holding(actor, JUDGES_ALL, { reason: 'unread_fields', fields: unread });
  if (!(await pages.may('update', key))) return holding(judging, ['restore'], { reason: 'page' });
  return { ...judging, unwritten: pages.fieldsWithout('update', key.uid) };
}

/** Fields of the draft with something in them that the person may not read. */
async function unreadFields(strapi: Core.Strapi, key: ReviewKey): Promise<string[]> {
  const fields = pageRights(strapi).fieldsWithout('read', key.uid);
  if (fields.length === 0) return [];
  const { uid, documentId, locale } = key;
  const snapshots = service(strapi, 'content-rules.snapshots');
  const draft = await snapshots.read(uid, documentId, locale, 'draft');
  return fields.filter((field) => valuesAt(draft, field.split('.')).length > 0);
}

function holding(actor: Actor, actions: readonly Action[], why: Withheld): Actor {
  const lost = actions.filter((action) => actor.rights.includes(action));
  return {
    ...actor,
    rights: actor.rights.filter((action) => !lost.includes(action)),
    withheld: { ...actor.withheld, ...Object.fromEntries(lost.map((action) => [action, why])) },
  };
}
