import type { Core } from '@strapi/strapi';
import type { Trx } from '../../../../../../kernel/tables';
import type { BufferInput, BuffersResponse, UnsavedWork } from '../../../../contracts/buffers';
import {
  isTooDeep,
  MOST_BUFFERS,
  MOST_BYTES,
  MOST_LEVELS,
  titleIn,
} from '../../../../domain/buffers/limits';
import type { Words } from '../../../../domain/types';
import { refusalError } from '../../../../../../kernel/refusals';
import { wordRefusal } from '../../../../domain/refusals';
import { refusal } from '../../refuse';
import { bufferRows, type Place } from '../../repositories/buffers';
import type { BufferRow } from '../../repositories/rows';
import { mustMaySave } from './rights';

/**
 * What a person has typed and not saved, kept on the server and read by nobody else. It is none of the review's:
 * no revision, no event, nothing voided.
 */
export const createBuffers = ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = bufferRows(strapi);

  /** With all of the owner's held, so that of two tabs the second sees what the first has written. */
  const holding = <T>(owner: number, work: (trx: Trx) => Promise<T>): Promise<T> =>
    strapi.db.transaction(async ({ trx }) => {
      await rows.lockOf(trx as Trx, owner);
      return work(trx as Trx);
    }) as Promise<T>;

  const stale = (row: BufferRow | null): Error =>
    refusal(strapi, 'stale_lock', { what: 'buffer', current: row === null ? null : workIn(row) });

  const unknown = (): Error => refusal(strapi, 'not_found', { what: 'buffer' });

  async function found(owner: number, place: Place): Promise<BufferRow> {
    const row = await rows.find(owner, place);
    if (row === null) throw unknown();
    return row;
  }

  return {
    async list(owner: number): Promise<BuffersResponse['data']> {
      return (await rows.list(owner)).map(({ contentType, target, targetLocale, ...row }) => ({
        contentType,
        target,
        locale: targetLocale === '-' ? null : targetLocale,
        title: row.title,
        savedAt: row.savedAt,
        baseLockVersion: row.baseLockVersion,
        version: row.id,
      }));
    },

    /** Refuses: `not_found`, also where somebody else has unsaved work on the page. */
    find: async (owner: number, place: Place): Promise<UnsavedWork> =>
      workIn(await found(owner, place)),

    /**
     * Keeps it in the place of what was there. The same again (an answer that was lost) is answered with
     * what stands. Refuses: `invalid_input` (too large, too many), `missing_permission`, `not_found`,
     * `stale_lock` with what another tab has written, null where that tab took it away.
     */
    async keep(owner: number, place: Place, input: BufferInput): Promise<UnsavedWork> {
      const { baseLockVersion, version } = input;
      const values = textOf(strapi, input.values);
      return holding(owner, async (trx) => {
        const row = await rows.find(owner, place);
        await mustMaySave(strapi, place, row !== null);
        if (row !== null && row.values === values && row.baseLockVersion === baseLockVersion)
          return workIn(row);
        if ((row?.id ?? 0) !== (version ?? 0)) throw stale(row);
        if (row === null) await mustHaveRoom(owner);
        const title = titleIn(input.values);
        await rows.put(trx, owner, place, { baseLockVersion, values, title });
        return workIn(await found(owner, place));
      });
    },

    /** Refuses: `not_found`, `stale_lock` where a version is given and another tab has written since. */
    async remove(owner: number, place: Place, version?: number): Promise<void> {
      await holding(owner, async (trx) => {
        const row = await found(owner, place);
        if (version !== undefined && row.id !== version) throw stale(row);
        await rows.remove(trx, owner, place);
      });
    },

    /** Of people who have no account any more. */
    async removeOrphans(): Promise<void> {
      await strapi.db.transaction(({ trx }) => rows.removeOrphans(trx as Trx));
    },
  };

  /** Nothing is dropped to make room: whoever typed it may still want it. */
  async function mustHaveRoom(owner: number): Promise<void> {
    const actual = await rows.count(owner);
    if (actual < MOST_BUFFERS) return;
    throw refusal(strapi, 'invalid_input', {
      field: 'target',
      reason: 'buffer_count',
      max: MOST_BUFFERS,
      actual,
    });
  }
};

const workIn = ({ id, baseLockVersion, values, savedAt }: BufferRow): UnsavedWork => ({
  baseLockVersion,
  values: JSON.parse(values) as Record<string, unknown>,
  savedAt,
  version: id,
});

/** As it is stored; refuses what is too large, and what is nested as no form is. */
function textOf(strapi: Core.Strapi, values: Record<string, unknown>): string {
  if (isTooDeep(values)) {
    const reason = 'buffer_depth';
    throw refusal(strapi, 'invalid_input', { field: 'values', reason, max: MOST_LEVELS });
  }
  const text = JSON.stringify(values);
  const actual = Buffer.byteLength(text);
  if (actual <= MOST_BYTES) return text;
  const details = { field: 'values', reason: 'buffer_size', max: MOST_BYTES, actual };
  const words: Words = wordRefusal({ code: 'invalid_input', data: details });
  throw refusalError(strapi, { code: 'invalid_input', status: 413, words, details });
}
