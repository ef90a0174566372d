import type { Core, UID } from '@strapi/strapi';

interface StoredType {
  collectionName?: string;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
}

const STORE = 'strapi_core_store_settings';

/** Types whose drafts or languages would be deleted, since their schema no longer has them. */
export async function switchedOffWithData(strapi: Core.Strapi): Promise<string[]> {
  const losses: string[] = [];
  for (const [uid, before] of Object.entries(await storedTypes(strapi))) {
    const now = strapi.contentTypes[uid as UID.ContentType] as StoredType | undefined;
    const table = before.collectionName;
    if (now === undefined || table === undefined) continue;
    if (!(await strapi.db.getSchemaConnection().hasTable(table))) continue;

    const drafts = before.options?.draftAndPublish === true && !now.options?.draftAndPublish;
    if (drafts && (await count(strapi, table, 'published_at IS NULL')) > 0) {
      losses.push(`drafts of ${uid} (draftAndPublish is switched off)`);
    }
    const languages =
      before.pluginOptions?.i18n?.localized === true && !now.pluginOptions?.i18n?.localized;
    if (languages && (await count(strapi, table, 'locale IS NOT NULL')) > 0) {
      losses.push(`languages of ${uid} (localized is switched off)`);
    }
  }
  return losses;
}

/** The content types as the last start stored them; none in an empty database. */
async function storedTypes(strapi: Core.Strapi): Promise<Record<string, StoredType>> {
  if (!(await strapi.db.getSchemaConnection().hasTable(STORE))) return {};
  const row = (await strapi.db
    .getConnection(STORE)
    .where({ key: 'strapi_content_types_schema' })
    .first('value')) as { value: string | null } | undefined;
  return row?.value ? (JSON.parse(row.value) as Record<string, StoredType>) : {};
}

async function count(strapi: Core.Strapi, table: string, condition: string): Promise<number> {
  const row = (await strapi.db
    .getConnection(table)
    .whereRaw(condition)
    .count({ rows: '*' })
    .first()) as { rows: number | string } | undefined;
  return Number(row?.rows ?? 0);
}
