import type { Core } from '@strapi/strapi';
import { EVENTS, HEADS, MESSAGE, type Triggers } from './names';

const REFUSE = `BEGIN SELECT RAISE(ABORT, '${MESSAGE}'); END`;

/** REPLACE deletes a row without asking the triggers of DELETE, but not without those of INSERT. */
const TRIGGERS: Readonly<Record<string, string>> = {
  [`${EVENTS}_no_update`]: `BEFORE UPDATE ON ${EVENTS}`,
  [`${EVENTS}_no_delete`]: `BEFORE DELETE ON ${EVENTS}`,
  [`${EVENTS}_no_replace`]: `BEFORE INSERT ON ${EVENTS}
    WHEN EXISTS (SELECT 1 FROM ${EVENTS} WHERE id = NEW.id OR seq = NEW.seq)`,
  // The head goes forward only; a write of what stands takes the lock.
  [`${HEADS}_no_return`]: `BEFORE UPDATE ON ${HEADS} WHEN NEW.seq < OLD.seq
    OR NEW.name <> OLD.name OR (NEW.seq = OLD.seq AND NEW.hash <> OLD.hash)`,
  [`${HEADS}_no_delete`]: `BEFORE DELETE ON ${HEADS}`,
  [`${HEADS}_no_replace`]: `BEFORE INSERT ON ${HEADS}
    WHEN EXISTS (SELECT 1 FROM ${HEADS} WHERE id = NEW.id OR name = NEW.name)`,
};

export const sqliteTriggers = ({ db: { connection } }: Core.Strapi): Triggers => ({
  async missing() {
    const rows = (await connection('sqlite_master').where({ type: 'trigger' }).select('name')) as {
      name: string;
    }[];
    const found = new Set(rows.map(({ name }) => name));
    return Object.keys(TRIGGERS).filter((name) => !found.has(name));
  },
  async make() {
    for (const [name, when] of Object.entries(TRIGGERS))
      await connection.raw(`CREATE TRIGGER IF NOT EXISTS ${name} ${when} ${REFUSE}`);
  },
});
