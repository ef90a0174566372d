import type { Core, UID } from '@strapi/strapi';
import { refusalError, type RefusalError } from '../../../../../../kernel/refusals';
import { service } from '../../../../../../kernel/services';
import { standardSort } from '../../../../domain/views/order';
import { viewOf } from '../../rows/views';
import { expectedOf } from '../../../../contracts/words';
import { judgeQuery } from '../../../../domain/queries/judge';
import type { QueryFault, QueryLimit } from '../../../../domain/queries/limits';
import type { Schema } from '../../../../domain/queries/schemas';
import type { Words } from '../../../../../../kernel/language';

type Query = Readonly<Record<string, unknown>>;

/** A type without columns: for routes of ours, whose own schemas say what else may be asked. */
const NOTHING: Schema = { uid: '', attributes: {} };

/** Judges queries of the content API before anything is done for them. */
export const createLimits = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Throws a 400 where the query asks for too much (`query_limit`) or for what fits no column. */
  async judge(query: Query, schema: Schema = NOTHING): Promise<void> {
    const locales = await service(strapi, 'delivery.settings').locales(query['locale']);
    const fault = judgeQuery(asked(strapi, query, schema), schema, schemaOf(strapi), locales);
    if (fault !== null) throw refused(strapi, fault);
  },

  /** The same for a type. */
  judgeType(query: Query, uid: string): Promise<void> {
    return this.judge(query, strapi.getModel(uid as UID.ContentType) as unknown as Schema);
  },
});

/** Without the order that we ask Strapi for ourselves where nobody asked for one. */
function asked(strapi: Core.Strapi, query: Query, { uid }: Schema): Query {
  const order = viewOf(strapi, uid)?.order;
  const { sort, ...rest } = query;
  const ours = order !== undefined && String(sort) === String(standardSort(order));
  return ours && Array.isArray(sort) ? rest : query;
}

const schemaOf = (strapi: Core.Strapi) => (uid: string) =>
  strapi.getModel(uid as UID.ContentType) as unknown as Schema | undefined;

function refused(strapi: Core.Strapi, fault: QueryFault): RefusalError {
  if (fault.kind === 'limit') {
    const { limit, max, actual } = fault;
    const { sv, en } = NAMES[limit];
    return refusalError(strapi, {
      code: 'query_limit',
      status: 400,
      words: {
        sv: `Frågan ber om för mycket: ${sv}, högst ${max}, här ${actual}. Dela upp frågan eller ta bort villkor.`,
        en: `The query asks for too much: ${en}, at most ${max}, here ${actual}. Split it or leave conditions out.`,
      },
      details: { source: 'query', limit, max, actual },
    });
  }
  const { param, key, value = false } = fault;
  const field = fieldOf(param, key);
  return refusalError(strapi, {
    code: 'invalid_input',
    status: 400,
    words: wordsOf(param, field, value),
    details: { source: 'query', param, key, field },
  });
}

/** `filters[title][$eq]` → `title.$eq`, as places are named everywhere. */
function fieldOf(param: string, key: string): string {
  const inside = key.startsWith(`${param}[`) ? key.slice(param.length) : null;
  return inside === null
    ? param === 'locale'
      ? param
      : key
    : inside.slice(1, -1).split('][').join('.');
}

function wordsOf(param: string, field: string, value: boolean): Words {
  const expected = expectedOf(param);
  if (expected !== undefined) return expected;
  if (param === 'filters' && field === param)
    return {
      sv: 'filters ska vara villkor, som filters[title][$contains]=vecka.',
      en: 'filters must be conditions, such as filters[title][$contains]=week.',
    };
  if (field.endsWith('.$between') && !value)
    return { sv: '$between ska ha två värden.', en: '$between takes two values.' };
  if (value)
    return {
      sv: `Värdet passar inte för ”${field}” (${param}).`,
      en: `The value does not fit “${field}” (${param}).`,
    };
  return {
    sv: `”${field}” finns inte, eller går inte att ange här (${param}).`,
    en: `“${field}” does not exist, or can't be given here (${param}).`,
  };
}

const NAMES: Readonly<Record<QueryLimit, Words>> = {
  conditions: { sv: 'villkor i filters och sort', en: 'conditions in filters and sort' },
  depth: { sv: 'relationer i varandra', en: 'relations in each other' },
  relations: { sv: 'relationer i filters och sort', en: 'relations in filters and sort' },
  values: { sv: 'värden i en lista', en: 'values in a list' },
  populate: { sv: 'relationer i populate', en: 'relations in populate' },
  populateDepth: { sv: 'nivåer i populate', en: 'levels in populate' },
  pageSize: { sv: 'rader på en sida', en: 'rows on a page' },
  start: { sv: 'första raden', en: 'the first row' },
  letters: { sv: 'tecken i ett värde', en: 'letters in a value' },
  nesting: { sv: 'grupper i varandra', en: 'groups in each other' },
};
