import type { Core } from '@strapi/strapi';
import { isSqlite } from '../../../../../../kernel/tables';
import type { Triggers } from './names';
import { postgresTriggers } from './postgres';
import { sqliteTriggers } from './sqlite';

const triggersOf = (strapi: Core.Strapi): Triggers =>
  isSqlite(strapi) ? sqliteTriggers(strapi) : postgresTriggers(strapi);

export const missingTriggers = (strapi: Core.Strapi): Promise<string[]> =>
  triggersOf(strapi).missing();

/** Makes the database refuse changes to the trail, at every start; answers which were missing. */
export async function ensureTriggers(strapi: Core.Strapi): Promise<string[]> {
  const triggers = triggersOf(strapi);
  const missing = await triggers.missing();
  if (missing.length > 0) await triggers.make();
  return missing;
}
