import type { Core } from '@strapi/strapi';
import { organisationOf } from '../parse/interviewee';
import { spaced } from '../parse/names';
import { withoutUnseen } from '../parse/characters';
import { note } from '../parse/notes';
import { type Note, type ParsedPage } from '../parse/types';
import { wordsOf } from '../parse/words';
import { targetOf, typeOf } from './targets';

interface Named {
  documentId: string;
}

export interface Links {
  edition: string | null;
  editionDiscussed: string | null;
  arrangers: string[];
  person: string | null;
  notes: Note[];
}

/** Finds the edition, arrangers and people that the page names exactly; creates none. */
export async function linksOf(strapi: Core.Strapi, page: ParsedPage): Promise<Links> {
  const notes: Note[] = [];
  const { uid } = typeOf(strapi, page.type);
  const editions = await strapi.db
    .query(targetOf(strapi, uid, 'edition'))
    .findMany({ select: ['documentId', 'year'] });
  const byYear = new Map<number, string>();
  for (const { documentId, year } of editions as (Named & { year: number })[])
    byYear.set(year, documentId);
  const year = page.fields.date === null ? null : Number(page.fields.date.slice(0, 4));
  const edition = year === null ? null : (byYear.get(year) ?? null);
  if (year !== null && edition === null)
    notes.push(
      missing(
        'edition_not_found',
        `Det finns ingen innovationsvecka för ${year}: lägg upp den och koppla den i utkastet.`,
        `There is no edition of ${year}: add it and link it in the draft.`,
      ),
    );
  const discussed = yearsIn(page).filter((named) => named !== year && byYear.has(named));
  const editionDiscussed = discussed.length === 1 ? (byYear.get(discussed[0] ?? 0) ?? null) : null;
  return {
    edition,
    editionDiscussed,
    arrangers: await arrangersOf(strapi, uid, page, notes),
    person: await personOf(strapi, uid, page, notes),
    notes,
  };
}

const missing = (code: string, sv: string, en: string) => note(1, 'warning', code, sv, en);

const yearsIn = (page: ParsedPage): number[] => {
  const text = wordsOf(page).join(' ');
  const years = [...text.matchAll(/innovationsveckan\s(\d{4})(?!\d)/giu)].map((found) =>
    Number(found[1]),
  );
  return [...new Set(years)];
};

/** Names are the same whatever spaces stand in them: a page's hard space is no other name. */
const plain = (name: string) => spaced(withoutUnseen(name)).toLocaleLowerCase('sv');

async function arrangersOf(
  strapi: Core.Strapi,
  uid: string,
  page: ParsedPage,
  notes: Note[],
): Promise<string[]> {
  const relation = page.type === 'interview' ? 'arranger' : 'arrangers';
  const rows = (await strapi.db
    .query(targetOf(strapi, uid, relation))
    .findMany({ select: ['documentId', 'name', 'shortName', 'aliases'] })) as (Named &
    Record<'name' | 'shortName' | 'aliases', string | null>)[];
  const byName = new Map<string, string>();
  for (const row of rows) {
    const names = [row.name, row.shortName, ...(row.aliases ?? '').split(/[\n;,]/)];
    for (const name of names)
      if (name !== null && name.trim() !== '') byName.set(plain(name), row.documentId);
  }
  const found = (name: string | null | undefined) =>
    name ? (byName.get(plain(name)) ?? null) : null;
  if (page.type === 'interview') {
    const named = [organisationOf(page.fields.title), page.fields.interviewee?.organisation];
    const arranger = named.map(found).find((id) => id !== null) ?? null;
    const name = named.find((candidate) => candidate) ?? null;
    if (arranger === null)
      notes.push(
        name === null
          ? missing(
              'arranger_not_named',
              'Rubriken nämner ingen arrangör: koppla den i utkastet.',
              'The title names no arranger: link it in the draft.',
            )
          : missing(
              'arranger_not_found',
              `Arrangören ”${name}” finns inte under det namnet: koppla den i utkastet.`,
              `There is no arranger named "${name}": link it in the draft.`,
            ),
      );
    return arranger === null ? [] : [arranger];
  }
  // An article's arrangers are those that its title says before `|`, or between commas.
  const parts = [page.fields.kicker, page.fields.title, ...page.fields.title.split(',')];
  return [...new Set(parts.map(found).filter((id) => id !== null))];
}

async function personOf(
  strapi: Core.Strapi,
  uid: string,
  page: ParsedPage,
  notes: Note[],
): Promise<string | null> {
  const name = page.type === 'interview' ? page.fields.interviewee?.name : undefined;
  if (name === undefined) return null;
  const rows = (await strapi.db
    .query(targetOf(strapi, uid, 'interviewee.person'))
    .findMany({ where: { withdrawnAt: null }, select: ['documentId', 'name'] })) as (Named & {
    name: string | null;
  })[];
  const people = rows.filter((row) => spaced((row.name ?? '').normalize('NFC')) === name);
  if (people.length === 1) return people[0]?.documentId ?? null;
  notes.push(
    note(
      1,
      'info',
      'person_not_found',
      people.length === 0
        ? `”${name}” finns inte i personregistret: namnet står som text.`
        : `”${name}” finns flera gånger i personregistret: välj rätt person i utkastet.`,
      people.length === 0
        ? `"${name}" is not among the people: the name stands as text.`
        : `"${name}" is there more than once among the people: choose the right one in the draft.`,
    ),
  );
  return null;
}
