import type { Core } from '@strapi/strapi';
import { service } from '../../../../../kernel/services';
import type { Plan, Row, ZonePlan } from '../../../domain/types';
import { modelOf, type Association, type Model } from './models';
import { withStatus, type Hanging } from './documents';
import { cast, selection } from './columns';
import { read, type Query, type Raw } from './read';
import { readWritten } from './written';

const PARENT = '__parent';
const ORDER = '__order';
const TYPE = '__type';

/**
 * Reads what a plan asks for along with the rows: one statement for each association (and for each
 * component of a zone), however many rows there are.
 */
export async function hydrate(
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Row[],
  plan: Plan,
  status: Hanging = 'published',
): Promise<void> {
  const ids = [...new Set(rows.map(({ id }) => id))];
  for (const [attribute, child] of Object.entries(plan.with ?? {})) {
    const association = associationOf(strapi, uid, attribute);
    const byParent =
      ids.length === 0
        ? new Map<number, Row[]>()
        : await readAssociation(strapi, uid, attribute, ids, child, status);
    const many = association.kind === 'zone' || association.many;
    for (const row of rows) {
      const children = byParent.get(row.id) ?? [];
      row[attribute] = many ? children : (children[0] ?? null);
    }
  }
}

/** The rows that hang on each parent by one attribute, in their order, with what hangs on them. */
export async function readAssociation(
  strapi: Core.Strapi,
  uid: string,
  attribute: string,
  ids: readonly number[],
  plan: Plan | ZonePlan,
  status: Hanging,
): Promise<Map<number, Row[]>> {
  const association = associationOf(strapi, uid, attribute);
  return association.kind === 'zone'
    ? readZone(strapi, association, ids, plan as ZonePlan, status)
    : readLinks(strapi, association, ids, plan as Plan, status);
}

function associationOf(strapi: Core.Strapi, uid: string, attribute: string): Association {
  const association = modelOf(strapi, uid).associations.get(attribute);
  if (!association) throw new Error(`${uid}.${attribute} is no association that can be read`);
  return association;
}

async function readLinks(
  strapi: Core.Strapi,
  association: Extract<Association, { kind: 'link' }>,
  ids: readonly number[],
  plan: Plan,
  status: Hanging,
): Promise<Map<number, Row[]>> {
  const model = modelOf(strapi, association.target);
  const { orderColumn, parentColumn, childColumn, table, on } = association;
  // Several components share a table, told apart by what is bound.
  const names = [association.target, table, parentColumn, ...Object.keys(on), ...plan.fields];
  const key = ['links', ...names, status, ids.length].join(' ');
  const bindings = [...ids, ...Object.values(on)];
  const found = await readWritten(strapi, key, bindings, (from) => {
    const linked = from(`${table} as l`);
    const query = joined(linked, model, childColumn, status)
      .select({ [PARENT]: `l.${parentColumn}`, [ORDER]: `l.${orderColumn ?? 'id'}` })
      .select(selection(model, plan.fields))
      .whereIn(`l.${parentColumn}`, ids);
    // The relation of a published page may point at a page that is not live (any more).
    return withStatus(having(query, on), model, status);
  });
  const all = found.map((row) => cast(model, plan.fields, row));
  // Drafts of others that hang on one's own are nobody's to see, whatever way one comes to them.
  const drafts = status === 'draft' && model.draftAndPublish;
  const rows = drafts
    ? await service(strapi, 'editorial-review.actors').visibleDrafts(
        association.target,
        all as (Row & { documentId: string })[],
      )
    : all;
  const byParent = group(rows, association.many);
  await hydrate(strapi, association.target, [...byParent.values()].flat(), plan, status);
  return byParent;
}

/** `t` is what a link leads to; from a draft that only its holder sees, the live row of the same page. */
function joined(query: Query, model: Model, childColumn: string, status: Hanging): Query {
  const target = `${model.table} as t`;
  if (status !== 'liveOfDraft' || !model.draftAndPublish)
    return query.join(target, 't.id', `l.${childColumn}`);
  const linked = query.join(`${model.table} as d`, 'd.id', `l.${childColumn}`);
  return model.localized
    ? linked.join(target, { 't.document_id': 'd.document_id', 't.locale': 'd.locale' })
    : linked.join(target, 't.document_id', 'd.document_id');
}

/** A dynamic zone: which components in which order, then each kind of component by set. */
async function readZone(
  strapi: Core.Strapi,
  association: Extract<Association, { kind: 'zone' }>,
  ids: readonly number[],
  { zone }: ZonePlan,
  status: Hanging,
): Promise<Map<number, Row[]>> {
  const { table, parentColumn, childColumn, typeColumn, orderColumn, on } = association;
  const links = await read(strapi, (from) =>
    having(
      from(`${table} as l`)
        .select({
          [PARENT]: `l.${parentColumn}`,
          id: `l.${childColumn}`,
          [TYPE]: `l.${typeColumn}`,
          [ORDER]: `l.${orderColumn}`,
        })
        .whereIn(`l.${parentColumn}`, ids),
      on,
    ),
  );
  const components = new Map<string, Map<number, Row>>();
  for (const type of new Set(links.map((link) => String(link[TYPE])))) {
    const plan = zone[type];
    if (!plan) continue;
    const model = modelOf(strapi, type);
    const own = links.filter((link) => link[TYPE] === type).map((link) => Number(link['id']));
    const found = await read(strapi, (from) =>
      from(`${model.table} as t`).select(selection(model, plan.fields)).whereIn('t.id', own),
    );
    const rows = found.map((row) => cast(model, plan.fields, row));
    await hydrate(strapi, type, rows, plan, status);
    components.set(type, new Map(rows.map((row) => [row.id, row])));
  }
  const placed = links.flatMap((link) => {
    const component = components.get(String(link[TYPE]))?.get(Number(link['id']));
    if (!component) return [];
    return [
      { ...component, __component: link[TYPE], [PARENT]: link[PARENT], [ORDER]: link[ORDER] },
    ];
  });
  return group(placed, true);
}

/** The rows of a join table that belong to one field. */
function having(query: Query, on: Readonly<Record<string, string>>): Query {
  for (const [column, value] of Object.entries(on)) query.where(`l.${column}`, value);
  return query;
}

/** Sorted here and not by the database: a few rows of each parent, no temporary B-tree. */
function group(found: Raw[], many: boolean): Map<number, Row[]> {
  const byParent = new Map<number, Raw[]>();
  for (const row of found) {
    const parent = Number(row[PARENT]);
    const siblings = byParent.get(parent);
    if (siblings) siblings.push(row);
    else byParent.set(parent, [row]);
  }
  for (const [parent, siblings] of byParent) {
    siblings.sort((a, b) => Number(a[ORDER] ?? 0) - Number(b[ORDER] ?? 0));
    if (!many) byParent.set(parent, siblings.slice(0, 1));
    for (const row of siblings) {
      delete row[PARENT];
      delete row[ORDER];
    }
  }
  return byParent as Map<number, Row[]>;
}
