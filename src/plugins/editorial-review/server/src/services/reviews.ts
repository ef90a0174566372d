import type { Core } from '@strapi/strapi';
import { pageOf, reviewRows, stateOf } from '../repositories/reviews';
import { type ReviewsService } from './interfaces';
import { performer } from './perform';
import { presenter } from './presenter';
import { records, revisionHash } from './records';
import { codeOf, isRefusal } from '../../../../../kernel/refusals';
import { refusalOf } from '../refuse';
import { transactionsOf } from './transactions';

/** The review's public face; see interfaces.ts for what each of these promises. */
export default ({ strapi }: { strapi: Core.Strapi }): ReviewsService => {
  const trx = transactionsOf(strapi);
  const record = records(strapi, trx);
  const door = performer(strapi, trx, record);
  const present = presenter(strapi);
  const rows = reviewRows(strapi);

  const service: ReviewsService = {
    withLock: (keys, fn) =>
      trx.run(keys, async () => {
        const states = [];
        for (const key of keys) {
          const row = await rows.find(key);
          if (row === null) throw new Error(`No review for ${pageOf(key)}.`);
          states.push(stateOf(row));
        }
        return fn(states);
      }),
    recordSave: record.recordSave,
    recordDeletion: record.recordDeletion,
    recordFoundLive: record.recordFoundLive,
    recordFoundGone: record.recordFoundGone,
    hash: revisionHash,
    liveStates: rows.liveStates,
    snapshotOf: door.snapshotOf,

    async state(key) {
      const row = await rows.find(key);
      return row === null || row.closedAt !== null ? null : stateOf(row);
    },

    async present(key, actor) {
      const row = await rows.find(key);
      if (row === null || row.closedAt !== null || row.currentRevision === 0) {
        throw refusalOf(strapi, { code: 'not_found', data: { what: 'review' } });
      }
      return present.review(row, actor);
    },

    async perform(action, key, actor, input, request) {
      try {
        await door.perform(action, key, actor, input, request);
      } catch (error) {
        // A stale version is answered with today's state, so that the page need not be loaded again.
        if (isRefusal(error) && codeOf(error) === 'stale_lock') {
          Object.assign((error as { details?: object }).details ?? {}, {
            current: await service.present(key, actor),
          });
        }
        throw error;
      }
      return service.present(key, actor);
    },
  };
  return service;
};
