import type { Core } from '@strapi/strapi';
import { inSchema, isSqlite, type Trx } from './tables';

/** Something that an installation gets once: roles, rights, languages. */
export interface Step {
  /** Recorded when it is done, and never reused: `0001-locales`. Steps run in the order of their ids. */
  id: string;
  run(strapi: Core.Strapi): Promise<void>;
}

export interface Installation {
  /** The plugin that the record belongs to. */
  plugin: string;
  steps: readonly Step[];
  /** What versions that kept no record have done here; asked once, where there is no record yet. */
  doneBefore(strapi: Core.Strapi): Promise<readonly string[]>;
}

/** When each step was done, by its id. */
type Done = Readonly<Record<string, string>>;

const KEY = 'installation';
const STORE = 'strapi_core_store_settings';
/** Of PostgreSQL's advisory locks, the one that instances which start at once wait for. */
const LOCK = 5_126_054;

/**
 * Runs what has not been done here yet. Each step is one transaction with its record: it is done
 * whole and once, also when two instances start at the same time, and never again, so that what an
 * administrator changes afterwards stays.
 */
export async function runSteps(strapi: Core.Strapi, installation: Installation): Promise<void> {
  const { plugin, doneBefore } = installation;
  const steps = inOrder(installation);
  const record = recordOf(strapi, plugin);

  const known = await record.read();
  if (known !== null && steps.every(({ id }) => id in known)) return;
  await alone(strapi, async () => {
    if ((await record.read()) === null) await record.add(await doneBefore(strapi));
  });
  for (const { id, run } of steps) {
    await alone(strapi, async () => {
      if (id in ((await record.read()) ?? {})) return;
      await run(strapi);
      await record.add([id]);
    });
  }
}

function inOrder({ plugin, steps }: Installation): Step[] {
  const ids = steps.map(({ id }) => id);
  const double = ids.find((id, index) => ids.indexOf(id) !== index);
  if (double !== undefined) {
    throw new Error(`Two installation steps of ${plugin} have the same id: ${double}.`);
  }
  return [...steps].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function recordOf(strapi: Core.Strapi, plugin: string) {
  const store = strapi.store({ type: 'plugin', name: plugin });
  const read = async () => (await store.get({ key: KEY })) as Done | null;
  return {
    read,
    async add(ids: readonly string[]): Promise<void> {
      const at = new Date().toISOString();
      const done = Object.fromEntries(ids.map((id) => [id, at]));
      await store.set({ key: KEY, value: { ...(await read()), ...done } });
    },
  };
}

/** A transaction of which there is one at a time, in all instances on this database. */
async function alone(strapi: Core.Strapi, work: () => Promise<void>): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await lock(strapi, trx as Trx);
    await work();
  });
}

async function lock(strapi: Core.Strapi, trx: Trx): Promise<void> {
  // SQLite has one writer: a write that changes nothing makes us that writer until the commit.
  if (isSqlite(strapi)) await inSchema(strapi, trx, STORE).where({ key: '' }).update({ key: '' });
  else await trx.raw('SELECT pg_advisory_xact_lock(?)', [LOCK]);
}
