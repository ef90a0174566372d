import type { UID } from '@strapi/strapi';
import type { Server } from './strapi';

interface Document {
  id: number;
  documentId: string;
}

/**
 * Makes a page live without its review, for tests of what readers get: the draft row itself becomes
 * the published row, by raw SQL, since nothing else goes past the gate.
 */
export async function makeLive(
  { strapi }: Server,
  uid: string,
  data: Record<string, unknown>,
  locale = 'sv',
  documentId?: string,
): Promise<Document> {
  const documents = strapi.documents(uid as UID.ContentType);
  const created = (await (documentId === undefined
    ? documents.create({ data, locale } as never)
    : documents.update({ documentId, data, locale } as never))) as unknown as Document;
  const { tableName } = strapi.db.metadata.get(uid);
  const now = strapi.db.dialect.client === 'postgres' ? new Date() : Date.now();
  await strapi.db.connection(tableName).where({ id: created.id }).update({ published_at: now });
  return created;
}

/** A draft that is not live. */
export async function makeDraft(
  { strapi }: Server,
  uid: string,
  data: Record<string, unknown>,
  locale = 'sv',
): Promise<Document> {
  const documents = strapi.documents(uid as UID.ContentType);
  return (await documents.create({ data, locale } as never)) as unknown as Document;
}
