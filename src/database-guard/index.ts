import type { Core } from '@strapi/strapi';
import { beforeSchemaSync } from '../kernel/strapi-patches/schema-sync';
import { droppedWithData } from './columns';
import { switchedOffWithData } from './switches';

/**
 * Strapi makes the database follow the schemas at every start, and drops what is no longer in them
 * without a word. A start that would lose data is refused; ALLOW_COLUMN_DROP=true lets it happen.
 */
export async function guardDatabase(strapi: Core.Strapi): Promise<void> {
  // Strapi removes drafts and languages in a hook that runs beside ours: this is asked before it.
  refuse(await switchedOffWithData(strapi));
  beforeSchemaSync(strapi, async () => refuse(await droppedWithData(strapi)));
}

function refuse(losses: string[]): void {
  if (losses.length === 0 || process.env['ALLOW_COLUMN_DROP'] === 'true') return;
  throw new Error(
    `This start would lose data that is in the database:\n- ${losses.join('\n- ')}\n` +
      'Move the data with a migration (database/migrations), or start once with ALLOW_COLUMN_DROP=true.',
  );
}
