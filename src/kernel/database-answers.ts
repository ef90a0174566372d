import type { Core } from '@strapi/strapi';

/** A database that does not answer in this time is away, for whoever waits for a page. */
const PATIENCE_MS = 1000;

const looking = new WeakMap<Core.Strapi, Promise<boolean>>();

/** Does the database answer, within a second? Many may ask at once: one look answers all. */
export function databaseAnswers(strapi: Core.Strapi): Promise<boolean> {
  const known = looking.get(strapi);
  if (known !== undefined) return known;
  const look = answers(strapi).finally(() => looking.delete(strapi));
  looking.set(strapi, look);
  return look;
}

async function answers(strapi: Core.Strapi): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const asked = strapi.db.connection.raw('select 1').then(
    () => true,
    () => false,
  );
  const answered = await Promise.race([asked, late]);
  clearTimeout(timer);
  return answered;
}
