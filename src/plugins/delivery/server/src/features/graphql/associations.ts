import type { Core } from '@strapi/strapi';
import type { GraphQLFieldResolver } from 'graphql';
import { definitionOf } from '../../../../../../kernel/content-types';
import type { Order } from '../../../../domain/views/view';
import type { Plan, Row, ZonePlan } from '../../../../domain/types';
import { readAssociation } from '../../rows/associations';
import type { Status } from '../../rows/documents';
import { readLocalizations } from '../../rows/languages';
import { modelOf, type Association } from '../../rows/models';
import { unsortable } from '../../answers';
import { sortable, viewOf } from '../../rows/views';
import { nestedArguments, orderOf } from './arguments';
import { batchesOf } from './batches';
import { requireDrafts, requireScope, statusOf, type GraphqlContext } from './context';
import { ownDrafts, within } from './own-drafts';
import { isPreviewed } from './preview';
import { requestedFields } from './requested';

type Resolver = GraphQLFieldResolver<Row, GraphqlContext>;

const MOST = 100;

export interface Field {
  uid: string;
  attribute: string;
  /** `arrangers_connection` gives `{ nodes }`, `arrangers` the rows themselves. */
  connection: boolean;
}

/** Reads a relation, component, zone or file for all rows of a level at once. */
export function associationResolver(
  strapi: Core.Strapi,
  { uid, attribute, connection }: Field,
  original: Resolver,
): Resolver {
  const association = modelOf(strapi, uid).associations.get(attribute) as Association;
  const target = association.kind === 'link' ? association.target : null;
  const guarded = target !== null && definitionOf(strapi, target) !== undefined;
  const many = association.kind === 'zone' || association.many;
  return async (parent, args, context, info) => {
    const asked = nestedArguments(args);
    const status = statusOf(context, info);
    const drafts = guarded && status === 'draft' && modelOf(strapi, target).draftAndPublish;
    const visible = drafts ? ownDrafts(strapi, target) : async (rows: readonly Row[]) => rows;
    mustBeSortable(strapi, association, asked?.order ?? orderOf(args['sort']) ?? []);
    // A filter is Strapi's to validate and carry out, one parent at a time.
    if (asked === null || typeof parent?.id !== 'number')
      return within((await original(parent, args, context, info)) as unknown, visible);
    if (guarded) {
      await requireScope(strapi, context, `${target}.find`);
      if (drafts) await requireDrafts(strapi, context, target);
    }
    const names = new Set([...requestedFields(info), ...asked.order.map((own) => own.attribute)]);
    const plan = planOf(strapi, association, names);
    const hanging = isPreviewed(context, info) ? 'liveOfDraft' : status;
    const key = `${uid} ${attribute} ${hanging} ${JSON.stringify(plan)}`;
    const found = await batchesOf(context).load(key, parent.id, (ids) =>
      readAssociation(strapi, uid, attribute, ids as number[], plan, hanging),
    );
    const rows = await visible(found ?? []);
    if (!many) return rows[0] ?? null;
    const page = asked.page(rows, MOST);
    return connection ? { nodes: page } : page;
  };
}

/** A private column orders nothing: who comes first tells what is in it. */
function mustBeSortable(
  strapi: Core.Strapi,
  association: Association,
  order: readonly Order[],
): void {
  const columns = association.kind === 'link' ? sortable(strapi, association.target) : new Set();
  for (const { attribute } of order)
    if (!columns.has(attribute)) throw unsortable(strapi, attribute);
}

/** The other languages of all rows of a level at once. */
export function localizationsResolver(
  strapi: Core.Strapi,
  { uid, connection }: Field,
  original: Resolver,
): Resolver {
  return async (parent, args, context, info) => {
    const asked = nestedArguments(args);
    if (asked === null || typeof parent?.['documentId'] !== 'string')
      return original(parent, args, context, info) as unknown;
    const status: Status = statusOf(context, info);
    await requireScope(strapi, context, `${uid}.find`);
    if (status === 'draft') await requireDrafts(strapi, context, uid);
    const fields = columnsOf(strapi, uid, requestedFields(info));
    const key = `${uid} localizations ${status} ${fields.join()}`;
    const found = await batchesOf(context).load(key, parent['documentId'], (ids) =>
      readLocalizations(strapi, uid, fields, ids as string[], status),
    );
    const others = (found ?? []).filter((row) => row['locale'] !== parent['locale']);
    const seen = status === 'draft' ? await ownDrafts(strapi, uid)(others) : others;
    const page = asked.page(seen, MOST);
    return connection ? { nodes: page } : page;
  };
}

/** The columns of a model among the fields asked for; ids and language always. */
export function columnsOf(
  strapi: Core.Strapi,
  uid: string,
  names: ReadonlySet<string>,
): readonly string[] {
  const { columns } = modelOf(strapi, uid);
  const always = ['documentId', 'locale'].filter((name) => columns.has(name));
  const asked = [...names].filter((name) => columns.has(name) && name !== 'id');
  return [...new Set([...always, ...asked, ...needed(strapi, uid, names)])].sort();
}

/** Columns that other fields are made of: a path of the slug, what shows on a condition of that. */
function needed(strapi: Core.Strapi, uid: string, names: ReadonlySet<string>): string[] {
  const { page, shownIf } = viewOf(strapi, uid) ?? {};
  const conditions = Object.entries(shownIf ?? {}).filter(([name]) => names.has(name));
  return [...(page && names.has('path') ? ['slug'] : []), ...conditions.map(([, own]) => own)];
}

function planOf(
  strapi: Core.Strapi,
  association: Association,
  names: ReadonlySet<string>,
): Plan | ZonePlan {
  if (association.kind === 'link') return { fields: columnsOf(strapi, association.target, names) };
  const zone: Record<string, Plan> = {};
  for (const uid of Object.keys(strapi.components))
    zone[uid] = { fields: columnsOf(strapi, uid, names) };
  return { zone };
}
