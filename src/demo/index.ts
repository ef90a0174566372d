import type { Core } from '@strapi/strapi';
import { makeAccounts, makeArrangerUser, type NewAccount } from './accounts';
import { passwordSource } from './passwords';
import { seedContent } from './content';

/** The organisation that the demo's API user writes for. */
const ORGANISATION = 'Helsingborgs stad';

/**
 * Fills a database with the demo: accounts, then content. What is there already is left alone, so
 * that nothing a person changed is lost.
 *
 * @param sessionsAYear how long each year's programme is
 * @param say told of each account as soon as it exists: its password can't be read again
 */
export async function seedDemo(
  strapi: Core.Strapi,
  password: string | undefined,
  say: (accounts: NewAccount[]) => void,
  sessionsAYear = 50,
): Promise<void> {
  const next = passwordSource(password);
  say(await makeAccounts(strapi, next));
  await seedContent(strapi, sessionsAYear);
  say(await makeArrangerUser(strapi, ORGANISATION, next));
}
