import type { UID } from '@strapi/strapi';
import type { cast, Person } from './people';
import { act, article, draft, edit, type Page } from './reviews';
import type { Server } from './strapi';

export type People = Awaited<ReturnType<typeof cast>>;
type Data = Record<string, unknown>;

export const ARTICLE = 'api::article.article';
export const INTERVIEW = 'api::interview.interview';
export const LINK = 'api::webcast-link.webcast-link';

let counter = 0;

/** An article, whole. */
export const news = (title = `Nyhet ${(counter += 1)}`, more: Data = {}): Data => ({
  ...article(title),
  ...more,
});

/** An interview, whole. */
export const interview = (more: Data = {}): Data => ({
  ...news(`Hallå där ${(counter += 1)}`),
  interviewee: { name: 'Kim Lind', title: 'Utvecklingsledare', organisation: 'Exempelköping' },
  ...more,
});

/** A recording that is there already. */
export const recording = (title = `Inspelning ${(counter += 1)}`): Data => ({
  title,
  url: 'https://video.example/inspelning',
  mode: 'on_demand',
});

/** Submits what is drafted, approves it and, where asked, publishes it. */
export async function bring(
  server: Server,
  people: People,
  page: Page,
  to: 'approved' | 'live',
): Promise<Page> {
  await done(act(server, people.writer, page, 'submission', { changeNote: 'Ändrad text.' }));
  await done(act(server, people.reviewer, page, 'approval'));
  if (to === 'live') await done(act(server, people.publisher, page, 'publication'));
  return page;
}

/** A page that went through its review and is live. */
export async function livePage(
  server: Server,
  people: People,
  uid: string,
  data: Data,
  locale = 'sv',
): Promise<Page> {
  return bring(server, people, await draft(server, people.writer, uid, data, locale), 'live');
}

/** An edit that must go through. */
export const edited = (server: Server, by: Person, page: Page, data: Data) =>
  done(edit(server, by, page, data));

/** An answer that must be a success; the refusal is the message of the failure. */
export async function done<T extends { status: number; body: unknown }>(
  answer: PromiseLike<T>,
): Promise<T> {
  const { status, body, ...rest } = await answer;
  if (status >= 400) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return { status, body, ...rest } as unknown as T;
}

/** The published row of a page, or null. */
export function publishedRow(
  { strapi }: Server,
  { uid, documentId, locale }: Page,
  populate: object = {},
): Promise<Record<string, unknown> | null> {
  return strapi.db.query(uid as UID.ContentType).findOne({
    where: { documentId, locale, publishedAt: { $notNull: true } },
    populate: populate as never,
  }) as Promise<Record<string, unknown> | null>;
}

/** The code of the refusal that this work ends in; null when it is not refused. */
export async function codeOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return (error as { details?: { code?: string } }).details?.code ?? `no code: ${String(error)}`;
  }
}
