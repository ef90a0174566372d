import type { Core } from '@strapi/strapi';
import { firstFault, methodFault } from './methods';
import { make, type Patch } from './patch';

export interface DatabaseSchema {
  tables: { name: string; columns: { name: string }[] }[];
}

interface SchemaProvider {
  schema: DatabaseSchema;
  schemaStorage: { read(): Promise<{ schema: DatabaseSchema } | null> };
}

const BEFORE_SYNC = 'strapi::content-types.beforeSync';

const providerOf = (strapi: Core.Strapi) => strapi.db.schema as unknown as SchemaProvider;

export const schemaSync: Patch = {
  id: 'schema-sync',
  reason:
    'Strapi makes the database follow the schemas at every start, and drops what is no longer in them without a word.',
  since: '5.54.0',
  holds: (strapi) =>
    firstFault(
      methodFault(`hook(${BEFORE_SYNC})`, strapi.hook(BEFORE_SYNC), 'register', { arity: 1 }),
      methodFault('db.schema.schemaStorage', providerOf(strapi).schemaStorage, 'read', {
        arity: 0,
        says: ['schema'],
      }),
      // Not read here: before the models are known it would be worked out, and kept, without tables.
      'schema' in providerOf(strapi) ? null : 'db.schema.schema is no longer there',
    ),
};

/** Called after the database is opened and before Strapi changes it; a refusal stops the start. */
export function beforeSchemaSync(strapi: Core.Strapi, judge: () => Promise<void>): void {
  make(strapi, schemaSync, () => {
    strapi.hook(BEFORE_SYNC).register(judge);
  });
}

/** The tables of this start, and those that the last one knew (null in an empty database). */
export async function schemasOf(
  strapi: Core.Strapi,
): Promise<{ now: DatabaseSchema; before: DatabaseSchema | null }> {
  const provider = providerOf(strapi);
  const stored = await provider.schemaStorage.read();
  return { now: provider.schema, before: stored?.schema ?? null };
}
