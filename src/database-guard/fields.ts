import type { Candidate } from './candidates';
import { admitted, type Attribute, type Change, type Model, type Models } from './models';
import type { Names } from './names';

interface Field {
  owner: Model;
  name: string;
  before: Attribute;
  /** What it is now; undefined where the field was taken out. */
  now: Attribute | undefined;
}

/**
 * What fields can no longer hold: parts, files, links to other pages, values of a list. Strapi leaves
 * their rows where nothing reads them, or drops the table between. Columns are told of in columns.ts.
 */
export function takenOutOfFields(change: Change, names: Names): Candidate[] {
  return fieldsOf(change).flatMap((field) => [
    ...parts(field, names),
    ...values(field, names),
    ...links(field, names),
    ...morphs(field, change.before, names),
  ]);
}

/** The fields of every model that is still there: a model that is not is lost whole. */
function fieldsOf({ before, now }: Change): Field[] {
  return [...before.values()].flatMap((owner) => {
    const kept = now.get(owner.uid);
    if (kept === undefined) return [];
    return Object.entries(owner.attributes).map(([name, attribute]) => ({
      owner,
      name,
      before: attribute,
      now: kept.attributes[name],
    }));
  });
}

function parts({ owner, name, before, now }: Field, names: Names): Candidate[] {
  const kept = admitted(now);
  return admitted(before)
    .filter((uid) => !kept.includes(uid))
    .map((uid) => ({
      what: `parts ${uid} in the field ${name} of ${owner.uid}`,
      owner,
      rows: {
        table: names.parts(owner),
        id: 'entity_id',
        where: { field: name, component_type: uid },
      },
    }));
}

function values({ owner, name, before, now }: Field, names: Names): Candidate[] {
  if (before.type !== 'enumeration' || now?.type !== 'enumeration') return [];
  return (before.enum ?? [])
    .filter((value) => !now.enum?.includes(value))
    .map((value) => ({
      what: `value ${value} of the field ${name} of ${owner.uid}`,
      owner,
      rows: { table: names.table(owner), id: 'id', where: { [names.column(name)]: value } },
    }));
}

function links({ owner, name, before, now }: Field, names: Names): Candidate[] {
  if (!ownsLinks(before)) return [];
  if (now !== undefined && ownsLinks(now) && now.target === before.target) return [];
  return [
    {
      what: `links from the field ${name} of ${owner.uid} to ${before.target}`,
      owner,
      rows: names.links(owner, name),
    },
  ];
}

/** Are the links of this relation in a table of this side's? */
const ownsLinks = (attribute: Attribute): boolean =>
  attribute.type === 'relation' &&
  attribute.relation?.startsWith('morph') === false &&
  attribute.mappedBy === undefined &&
  attribute.useJoinTable !== false &&
  attribute.unstable_virtual !== true;

function morphs({ owner, name, before, now }: Field, models: Models, names: Names): Candidate[] {
  const [pointed, kept] = [pointsWith(before), now && pointsWith(now)];
  if (pointed === null || (kept?.target === pointed.target && kept.by === pointed.by)) return [];
  const target = models.get(pointed.target);
  if (target === undefined) return [];
  const { table, id, type } = names.morphs(target, pointed.by);
  const things = before.type === 'media' ? 'files' : `links to ${pointed.target}`;
  return [
    {
      what: `${things} in the field ${name} of ${owner.uid}`,
      owner,
      rows: { table, id, where: { [type]: owner.uid, field: name } },
    },
  ];
}

/** The relation of another type that this field is written into: a file's `related`, for media. */
function pointsWith({ type, target, morphBy }: Attribute): { target: string; by: string } | null {
  if (type === 'media') return { target: 'plugin::upload.file', by: 'related' };
  return target !== undefined && morphBy !== undefined ? { target, by: morphBy } : null;
}
