import type { Server } from './strapi';
import type { Person } from './people';

export interface Page {
  uid: string;
  documentId: string;
  locale: string;
}

const path = ({ uid, documentId }: Page) => `/editorial-review/reviews/${uid}/${documentId}`;

/** A draft made in the content manager by this person. */
export async function draft(
  server: Server,
  by: Person,
  uid: string,
  data: Record<string, unknown>,
  locale = 'sv',
): Promise<Page> {
  const answer = await server.http
    .post(`/content-manager/collection-types/${uid}?locale=${locale}`)
    .set('Authorization', `Bearer ${by.token}`)
    .send(data);
  if (answer.status !== 201) throw new Error(`No draft: ${JSON.stringify(answer.body)}`);
  return { uid, documentId: answer.body.data.documentId, locale };
}

/** An edit in the content manager. */
export function edit(server: Server, by: Person, page: Page, data: Record<string, unknown>) {
  return server.http
    .put(`/content-manager/collection-types/${page.uid}/${page.documentId}?locale=${page.locale}`)
    .set('Authorization', `Bearer ${by.token}`)
    .send(data);
}

/** The review as this person sees it. */
export function look(server: Server, by: Person, page: Page, below = '') {
  return server.http
    .get(`${path(page)}${below}?locale=${page.locale}`)
    .set('Authorization', `Bearer ${by.token}`);
}

/** An action of the review API; without a lockVersion it takes today's. */
export async function act(
  server: Server,
  by: Person,
  page: Page,
  noun: string,
  body: Record<string, unknown> = {},
) {
  const { lockVersion = await versionOf(server, page) } = body;
  return server.http
    .post(`${path(page)}/${noun}`)
    .set('Authorization', `Bearer ${by.token}`)
    .send({ locale: page.locale, ...body, lockVersion });
}

/** The lock version as it is in the database now. */
export async function versionOf(server: Server, page: Page): Promise<number> {
  const row = await server.strapi.db.query('plugin::editorial-review.review').findOne({
    where: { contentType: page.uid, pageId: page.documentId, pageLocale: page.locale },
  });
  return (row as { lockVersion: number } | null)?.lockVersion ?? 0;
}

/** An article with all that publishing asks for. */
export function article(title = 'Innovationsveckan öppnar'): Record<string, unknown> {
  return {
    title,
    lead: 'En kort ingress om veckan.',
    date: '2020-10-05',
    content: [
      {
        __component: 'content.rich-text',
        body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Brödtext.' }] }],
      },
    ],
  };
}

/** Takes a page through the review until it is live; later versions carry a change note. */
export async function goLive(
  server: Server,
  { writer, reviewer, publisher }: Record<'writer' | 'reviewer' | 'publisher', Person>,
  page: Page,
): Promise<void> {
  const steps: [Person, string, object][] = [
    [writer, 'submission', { changeNote: 'Rättat' }],
    [reviewer, 'approval', {}],
    [publisher, 'publication', {}],
  ];
  for (const [by, noun, body] of steps) {
    const answer = await act(server, by, page, noun, { ...body });
    if (answer.status !== 200) throw new Error(`${noun}: ${JSON.stringify(answer.body)}`);
  }
}
