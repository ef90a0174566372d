import type { Core } from '@strapi/strapi';
import type { Desk } from './desk';
import { blocks, slugOf } from './text';
import { ARRANGERS } from './texts/arrangers';
import {
  ACCESSIBILITY,
  ARCHIVE_INTRO,
  EDITIONS,
  PEOPLE,
  REDIRECTS,
  SERIES,
  SITE,
  TOPICS,
  VENUES,
} from './texts/supporting';

/** Document ids of what pages refer to, by name (editions by year). */
export interface Register {
  arrangers: ReadonlyMap<string, string>;
  editions: ReadonlyMap<number, string>;
  topics: ReadonlyMap<string, string>;
  /** By town. */
  venues: ReadonlyMap<string, string>;
  series: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
}

/** Looks a name up in a register; a demo text that names something unknown is our mistake. */
export function idOf<K>(register: ReadonlyMap<K, string>, name: K): string {
  const id = register.get(name);
  if (id === undefined) throw new Error(`The demo knows no ${String(name)}.`);
  return id;
}

/** Everything without a review: organisations, editions, places, people and the site's settings. */
export async function seedSupporting(strapi: Core.Strapi, desk: Desk): Promise<Register> {
  const register = <S, K>(
    uid: string,
    specs: readonly S[],
    row: (spec: S) => [K, object, object],
  ) =>
    each(specs, async (spec): Promise<[K, string]> => {
      const [key, by, data] = row(spec);
      return [key, await desk.entry(uid, by as Record<string, unknown>, { ...data })];
    });

  const arrangers = await register('api::arranger.arranger', ARRANGERS, (spec) => [
    spec.name,
    { name: spec.name },
    { ...spec, slug: slugOf(spec.name) },
  ]);
  const editions = await register('api::edition.edition', EDITIONS, ({ year, ...rest }) => [
    year as number,
    { year },
    {
      ...rest,
      name: `Innovationsveckan ${year}`,
      slug: String(year),
      ...(ARCHIVE_INTRO[year] === undefined ? {} : { archiveIntro: blocks(ARCHIVE_INTRO[year]) }),
    },
  ]);
  const topics = await register('api::topic.topic', TOPICS, ([name, description]) => [
    name as string,
    { name },
    { description, slug: slugOf(name) },
  ]);
  const venues = await register('api::venue.venue', VENUES, (venue) => {
    const [name, address, postalCode, city, accessibilityInfo] = venue;
    return [
      city as string,
      { name },
      { address, postalCode, city, accessibilityInfo, slug: slugOf(name) },
    ];
  });
  const series = await register('api::session-series.session-series', SERIES, (one) => [
    one[0] as string,
    { name: one[0] },
    { description: one[1], slug: slugOf(one[0]) },
  ]);
  const people = await register('api::person.person', PEOPLE, ([name]) => [
    name as string,
    { name },
    {},
  ]);
  for (const [from, to] of REDIRECTS) {
    await desk.entry(
      'api::redirect.redirect',
      { from },
      { to, code: 'permanent', forLocale: 'sv' },
    );
  }
  await seedSite(strapi);
  return { arrangers, editions, topics, venues, series, people };
}

/** The single type is there from the first start; only what stands empty in it is filled. */
async function seedSite(strapi: Core.Strapi): Promise<void> {
  const values: Record<string, unknown> = {
    ...SITE,
    accessibilityStatement: blocks(ACCESSIBILITY),
  };
  const site = (await strapi.db
    .query('api::site.site')
    .findOne({ populate: ['languages'] })) as Record<string, unknown> | null;
  if (site === null) return;
  const isEmpty = (value: unknown) =>
    value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  const missing = Object.entries(values).filter(([field]) => isEmpty(site[field]));
  await strapi.documents('api::site.site').update({
    documentId: String(site['documentId']),
    data: Object.fromEntries(missing),
  });
}

async function each<S, K>(
  specs: readonly S[],
  make: (spec: S) => Promise<[K, string]>,
): Promise<ReadonlyMap<K, string>> {
  const made = new Map<K, string>();
  for (const spec of specs) made.set(...(await make(spec)));
  return made;
}
