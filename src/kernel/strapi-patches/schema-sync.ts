import type { Core } from '@strapi/strapi';
import { firstFault, methodFault, wrapMethod } from './methods';
import { make, type Patch } from './patch';

export interface DatabaseSchema {
  tables: { name: string; columns: { name: string; type: string }[] }[];
}

interface SchemaProvider {
  schema: DatabaseSchema;
  schemaStorage: { read(): Promise<{ schema: DatabaseSchema } | null> };
}

const BEFORE_SYNC = 'strapi::content-types.beforeSync';
const AFTER_SYNC = 'strapi::content-types.afterSync';

interface Handlers {
  /** Told the content types of the last start, none in an empty database; a refusal stops the start. */
  before(types: object | null | undefined): Promise<void>;
  after(): Promise<void>;
}

interface Hook {
  call(context: { oldContentTypes?: object | null }): Promise<unknown>;
}

const providerOf = (strapi: Core.Strapi) => strapi.db.schema as unknown as SchemaProvider;
const beforeSync = (strapi: Core.Strapi) => strapi.hook(BEFORE_SYNC) as unknown as Hook;

export const schemaSync: Patch = {
  id: 'schema-sync',
  reason:
    'Strapi makes the database follow the schemas at every start, and drops what is no longer in them without a word.',
  since: '5.54.0',
  holds: (strapi) =>
    firstFault(
      methodFault(`hook(${BEFORE_SYNC})`, beforeSync(strapi), 'call', {
        arity: 1,
        says: ['getHandlers'],
      }),
      methodFault(`hook(${AFTER_SYNC})`, strapi.hook(AFTER_SYNC), 'register', { arity: 1 }),
      methodFault('db.schema.schemaStorage', providerOf(strapi).schemaStorage, 'read', {
        arity: 0,
        says: ['schema'],
      }),
      // Not read here: before the models are known it would be worked out, and kept, without tables.
      'schema' in providerOf(strapi) ? null : 'db.schema.schema is no longer there',
    ),
};

/** Called after the database is opened and before anything of it is changed, and once it has been. */
export function aroundSchemaSync(strapi: Core.Strapi, { before, after }: Handlers): void {
  make(strapi, schemaSync, () => {
    // Around all handlers, not one of them: they run side by side, and Strapi's delete drafts.
    wrapMethod(beforeSync(strapi), 'call', (call) => async (context) => {
      await before(context.oldContentTypes);
      return call(context);
    });
    strapi.hook(AFTER_SYNC).register(after);
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
