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
  await seedSite(strapi, desk);
  return { arrangers, editions, topics, venues, series, people };
}

/** The single type is filled only where it is empty: somebody may have written in it. */
async function seedSite(strapi: Core.Strapi, desk: Desk): Promise<void> {
  if ((await strapi.db.query('api::site.site').count()) > 0) return;
  const { name, ...rest } = SITE;
  const accessibilityStatement = blocks(ACCESSIBILITY);
  await desk.entry('api::site.site', { name }, { ...rest, accessibilityStatement });
}

async function each<S, K>(
  specs: readonly S[],
  make: (spec: S) => Promise<[K, string]>,
): Promise<ReadonlyMap<K, string>> {
  const made = new Map<K, string>();
  for (const spec of specs) made.set(...(await make(spec)));
  return made;
}
