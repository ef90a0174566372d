import type { Core, UID } from '@strapi/strapi';
import { inAddress } from './address';
import { DIGITS, edgy, times, type Draw } from './draw';
import { scalarCondition } from './values';

export interface RestQuery {
  path: string;
  /** Do both databases have to give the same rows in the same order? */
  same: boolean;
}

interface Attribute {
  type: string;
  target?: string;
  component?: string;
  private?: boolean;
}

interface Budget {
  conditions: number;
  relations: number;
  populate: number;
  same: boolean;
}

/** What of the limits a query may use. */
export interface Most {
  conditions: number;
  relations: number;
  depth: number;
  populate: number;
  populateDepth: number;
}

const FILE = 'plugin::upload.file';
const OWN: [string, Attribute][] = [
  ['documentId', { type: 'string' }],
  ['createdAt', { type: 'datetime' }],
  ['updatedAt', { type: 'datetime' }],
];
const SCALAR =
  /^(string|text|email|uid|enumeration|integer|biginteger|float|decimal|boolean|date|datetime|time|json|blocks)$/;
/** Filled in every row: nulls come first on one database, last on the other. */
const FILLED = new Set(['documentId', 'createdAt', 'updatedAt', 'slug', 'name', 'title']);

export const createRest = (strapi: Core.Strapi, uids: readonly string[], most: Most) => {
  const attributes = (uid: string): [string, Attribute][] => {
    const schema = strapi.getModel(uid as UID.ContentType) as unknown as {
      attributes: Record<string, Attribute>;
    };
    return Object.entries(schema.attributes).filter(([, own]) => own.private !== true);
  };
  const scalars = (uid: string) => [
    ...attributes(uid).filter(
      ([name, { type }]) => SCALAR.test(type) && !name.startsWith('locale'),
    ),
    ...(uid.includes('::') ? OWN : []),
  ];
  const targetOf = ({ type, target, component }: Attribute): string | undefined =>
    type === 'relation'
      ? target
      : type === 'media'
        ? FILE
        : type === 'component'
          ? component
          : undefined;
  const associations = (uid: string): [string, string][] =>
    attributes(uid).flatMap(([name, own]) => {
      const target = targetOf(own);
      const open = target !== undefined && /^(api::|content\.)|plugin::upload\.file/.test(target);
      return open && !target.includes('person') && name !== 'localizations' && name !== 'related'
        ? [[name, target] as [string, string]]
        : [];
    });

  function condition(draw: Draw, uid: string, budget: Budget, depth: number): object {
    budget.conditions -= 1;
    const below = associations(uid);
    if (below.length > 0 && budget.relations > 0 && depth < most.depth && draw.chance(45)) {
      budget.relations -= 1;
      const [name, target] = draw.one(below);
      const inner = condition(draw, target, budget, depth + 1);
      const nested = draw.chance(30) ? inGroup(draw, inner, target) : inner;
      budget.conditions += 1;
      return { [name]: nested };
    }
    const [name, { type }] = draw.one(scalars(uid));
    const { value, same } = scalarCondition(draw, type);
    budget.same &&= same;
    return { [name]: value };
  }

  /** Groups inside a relation, alone and beside its fields. */
  function inGroup(draw: Draw, inner: object, uid: string): object {
    const beside = Object.keys(inner)[0] !== 'documentId' && uid.includes('::');
    return {
      ...(draw.chance(50) ? { $not: inner } : { [draw.one(['$or', '$and'])]: [inner] }),
      ...(beside && draw.chance(50) && { documentId: { $ne: 'x' } }),
    };
  }

  function group(draw: Draw, uid: string, budget: Budget, count: number, nesting: number): object {
    if (count <= 1) {
      const own = condition(draw, uid, budget, 0);
      return nesting < 6 && draw.chance(15) ? { $not: own } : own;
    }
    const parts = draw.whole(2, Math.min(count, 8));
    const share = Math.floor(count / parts);
    const own = times(parts, (n) =>
      group(draw, uid, budget, n === 0 ? count - share * (parts - 1) : share, nesting + 1),
    );
    return { [draw.one(['$and', '$or', '$or'])]: own };
  }

  function sortOf(draw: Draw, uid: string, budget: Budget): string[] {
    return times(draw.whole(0, Math.min(3, budget.conditions)), () => {
      const below = associations(uid).filter(([, target]) => target.startsWith('api::'));
      const through = below.length > 0 && budget.relations > 0 && draw.chance(40);
      if (through) budget.relations -= 1;
      const [path, own] = through ? draw.one(below) : ['', uid];
      const [name] = draw.one(scalars(own).filter(([, { type }]) => !/json|blocks/.test(type)));
      if (through || !FILLED.has(name)) budget.same = false;
      return `${path === '' ? '' : `${path}.`}${name}:${draw.one(['asc', 'desc'])}`;
    });
  }

  function populateOf(draw: Draw, uid: string, budget: Budget, depth: number): object | undefined {
    const own: Record<string, unknown> = {};
    for (const [name, target] of associations(uid)) {
      if (budget.populate === 0) break;
      if (!draw.chance(60)) continue;
      budget.populate -= 1;
      const nested =
        depth < most.populateDepth ? populateOf(draw, target, budget, depth + 1) : undefined;
      own[name] = nested === undefined ? { fields: ['id'] } : { populate: nested };
    }
    return Object.keys(own).length === 0 ? undefined : own;
  }

  function pagination(draw: Draw): object {
    if (draw.chance(30)) return {};
    const pageSize = draw.one([1, 25, 100, 100]);
    if (draw.chance(50))
      return { page: draw.one([1, 2, 100, Math.floor(99_999 / pageSize)]), pageSize };
    return { start: draw.one([0, 5000, 99_999]), limit: pageSize };
  }

  const pluralOf = (uid: string): string =>
    strapi.contentType(uid as UID.ContentType).info.pluralName;

  return {
    /** Within the limits, or one of them just over. */
    query(draw: Draw): RestQuery {
      const uid = draw.one(uids);
      const budget: Budget = { ...most, same: true };
      const plain = draw.chance(60);
      const filters = draw.chance(80)
        ? group(draw, uid, budget, edgy(draw, 1, most.conditions - 3), 0)
        : undefined;
      const query: Record<string, unknown> = { filters, pagination: pagination(draw) };
      // An order of theirs for the view, whose own has nulls in it.
      query['sort'] = sortOf(draw, uid, budget);
      if (plain && draw.chance(60)) query['populate'] = populateOf(draw, uid, budget, 1);
      if (!plain) {
        query['view'] = draw.one(['card', 'full']);
        budget.same &&= (query['sort'] as string[]).length > 0;
      }
      if (draw.chance(10) && budget.conditions > 1) query['_q'] = draw.one(DIGITS);
      if (draw.chance(5)) query['pagination'] = draw.one([{ pageSize: 101 }, { start: 100_000 }]);
      const text = inAddress(query);
      return { path: `/api/${pluralOf(uid)}?${text}`, same: budget.same };
    },

    /** A single page, the news, a page by its slug. */
    page(draw: Draw): RestQuery {
      const uid = draw.one(uids);
      const n = draw.whole(0, 999);
      const budget: Budget = { ...most, same: true };
      const populate = populateOf(draw, uid, budget, 1);
      const path = draw.one([
        `/api/articles/by-slug/nyhet-${n}`,
        `/api/interviews/by-slug/intervju-${n % 90}?richText=html`,
        `/api/sessions/by-slug/programpunkt-${n % 400}?richText=text`,
        `/api/news?${inAddress({ q: draw.one(['nummer', 'innovation offentlig', DIGITS[n % 4]]), pageSize: 100, page: draw.one([1, 2, 100]) })}`,
        `/api/news?${inAddress({ topic: `amne-${n % 12}`, edition: 2018 + (n % 3), arranger: `arrangor-${n % 40}`, pageSize: 100 })}`,
        `/api/${pluralOf(uid)}?${inAddress({ populate, pagination: { pageSize: 100 } })}`,
        `/api/site`,
        `/api/redirects`,
      ]);
      return { path, same: true };
    },
  };
};
