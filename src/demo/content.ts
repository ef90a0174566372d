import type { Core } from '@strapi/strapi';

/** Editions, organisations and pages. */
export async function seedContent(strapi: Core.Strapi): Promise<void> {
  const documents = strapi.documents('api::arranger.arranger');
  if ((await documents.count({})) > 0) return;
  await documents.create({ data: { name: 'Helsingborgs stad', sector: 'municipality' } });
}
