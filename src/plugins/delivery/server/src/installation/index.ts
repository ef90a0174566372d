import type { Core } from '@strapi/strapi';
import { runSteps } from '../../../../../kernel/installation';
import { derivedSteps, typeId } from './derived-steps';
import { readPublished } from './steps/0001-public-role';

/** What the versions without a record knew: a list of then, never added to. */
const TYPES = [
  'arranger',
  'article',
  'edition',
  'interview',
  'redirect',
  'session',
  'session-series',
  'site',
  'topic',
  'venue',
  'webcast-link',
];

/** What the public may do. */
export const createInstallation = ({ strapi }: { strapi: Core.Strapi }) => ({
  run: (): Promise<void> =>
    runSteps(strapi, {
      plugin: 'delivery',
      steps: [readPublished, ...derivedSteps(strapi)],
      doneBefore,
    }),
});

async function doneBefore(strapi: Core.Strapi): Promise<readonly string[]> {
  const store = strapi.store({ type: 'plugin', name: 'delivery' });
  if ((await store.get({ key: 'public-role' })) === null) return [];
  return [readPublished.id, ...TYPES.map((name) => typeId(`api::${name}.${name}`))];
}
