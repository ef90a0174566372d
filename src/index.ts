import type { Core } from '@strapi/strapi';
import { guardDatabase } from './database-guard';
import { surviveLostConnections } from './kernel/lost-connections';
import { service } from './kernel/services';
import { translateStrapiErrors } from './kernel/strapi-errors';
import { guardSignIn } from './sign-in';
import { checkStrapiPatches } from './kernel/strapi-patches';
import { drainBeforeStopping } from './kernel/strapi-patches/draining';
import { answerReadiness } from './readiness';
import { takeBulksInTurn } from './kernel/strapi-patches/bulk-actions';
import { mindCommits } from './kernel/strapi-patches/commit';
import { waitForWriters } from './kernel/strapi-patches/write-locks';
import { compareTexts } from './kernel/strapi-patches/text-queries';

/** Told by `register`, called when `bootstrap` has come to its end. */
let ready: () => void = () => undefined;

const drainSeconds = (): number => {
  const given = Number(process.env['DRAIN_SECONDS'] ?? 10);
  if (Number.isFinite(given) && given >= 0) return given;
  throw new Error('DRAIN_SECONDS is a number of seconds, such as 10.');
};

/** SQLite is a good choice for one server, and a bad surprise for whoever forgot to set DATABASE_URL. */
function sayWhichDatabase({ db, log }: Core.Strapi): void {
  if (process.env['NODE_ENV'] !== 'production' || db.dialect.client !== 'sqlite') return;
  log.info('DATABASE_URL is not set: the data is in SQLite, in the file of DATABASE_FILENAME.');
}

/** Strapi counts files and people now and then for its makers, who are never told here: telemetry is off. */
function countForNobody({ cron }: Core.Strapi): void {
  for (const job of ['uploadWeekly', 'sendProjectInformation']) cron.remove(job);
}

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    // After every plugin's: around the document service what is registered last is the innermost.
    translateStrapiErrors(strapi);
    guardSignIn(strapi);
    compareTexts(strapi);
    mindCommits(strapi);
    waitForWriters(strapi);
    surviveLostConnections(strapi);
    drainBeforeStopping(strapi, drainSeconds());
    ready = answerReadiness(strapi);
    takeBulksInTurn(strapi);
    guardDatabase(strapi);
  },

  /** Runs after every plugin's own start: users-permissions and the admin have made their roles by now. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    checkStrapiPatches(strapi);
    sayWhichDatabase(strapi);
    countForNobody(strapi);
    await service(strapi, 'content-rules.installation').run();
    await service(strapi, 'editorial-review.installation').run();
    await service(strapi, 'delivery.installation').run();
    // Last, and before the server listens: what went live past the gate is found first.
    await service(strapi, 'editorial-review.reconciler').start();
    await service(strapi, 'editorial-review.jobs').start();
    ready();
  },
};
