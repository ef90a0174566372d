import type { UID } from '@strapi/strapi';
import { look, type Page } from './reviews';
import type { People } from './publishing';
import type { Server } from './strapi';

/** What the tables of the review hold of a page, for tests of what an action leaves behind. */

type Row = Record<string, unknown>;
type Table = 'review' | 'revision' | 'approval' | 'usage';

export const pageOf = ({ uid, documentId, locale }: Page): string =>
  `${uid}|${documentId}|${locale}`;

const rowsOf = (server: Server, table: Table, where: Row, orderBy: Row = { id: 'asc' }) =>
  server.strapi.db
    .query(`plugin::editorial-review.${table}` as UID.ContentType)
    .findMany({ where, orderBy } as never) as Promise<Row[]>;

/** The row of the review. */
export async function reviewRow(server: Server, page: Page): Promise<Row> {
  const { uid, documentId, locale } = page;
  const where = { contentType: uid, pageId: documentId, pageLocale: locale };
  const [row] = await rowsOf(server, 'review', where);
  if (row === undefined) throw new Error(`No review of ${pageOf(page)}`);
  return row;
}

/** Revisions, oldest first. */
export const revisionsOf = (server: Server, page: Page): Promise<Row[]> =>
  rowsOf(server, 'revision', { page: pageOf(page) }, { number: 'asc' });

/** Every approval that was given, voided ones too. */
export const approvalsOf = (server: Server, page: Page): Promise<Row[]> =>
  rowsOf(server, 'approval', { page: pageOf(page) });

/** What the live and the pending revision are recorded to use, as `pending hero.file 3`. */
export async function usesOf(server: Server, page: Page): Promise<string[]> {
  const where = { contentType: page.uid, pageId: page.documentId, pageLocale: page.locale };
  const rows = await rowsOf(server, 'usage', where);
  return rows
    .map(({ slot, field, targetId }) => [slot, field, targetId].map(String).join(' '))
    .sort();
}

export interface Event {
  seq: number;
  action: string;
  actor: { kind: string; id: string };
  data: Row;
  texts: { kind: string; text: string | null }[];
}

/** The trail of the page, oldest first. */
export async function eventsOf(server: Server, people: People, page: Page): Promise<Event[]> {
  const answer = await look(server, people.publisher, page, '/events');
  if (answer.status !== 200) throw new Error(`No events: ${JSON.stringify(answer.body)}`);
  return answer.body.data as Event[];
}

/** The topics of the messages that an event sent. The only place in the tests that knows their table. */
export async function topicsOf(server: Server, seq: number): Promise<string[]> {
  const rows = (await server.strapi.db
    .query('plugin::editorial-review.job' as UID.ContentType)
    .findMany({ where: { eventSeq: seq }, orderBy: { id: 'asc' } })) as { kind: string }[];
  return rows.map(({ kind }) => kind);
}
