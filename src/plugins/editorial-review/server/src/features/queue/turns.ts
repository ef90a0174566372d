import type { Core } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';
import type { Queue } from '../../../../contracts/requests';
import { TURNS, waitingFor, waitsFor, type Turn } from '../../../../domain/turns';
import type { Actor } from '../../../../domain/types';
import { withContributors } from '../../repositories/contributors';
import { stateOf } from '../../repositories/reviews';
import type { ReviewRow } from '../../repositories/rows';
import { waitingIds } from '../../repositories/turns';

const turnsOf = (turn: NonNullable<Queue['turn']>): readonly Turn[] =>
  turn === 'mine' ? TURNS : [turn];

/** The reviews that wait for whoever asks, as a condition of a query. */
export function turnFilter(
  strapi: Core.Strapi,
  turn: NonNullable<Queue['turn']>,
  actor: Actor,
): object {
  const ways = turnsOf(turn).flatMap((each) => waitingFor(each, actor));
  return { id: { $in: waitingIds(strapi, ways, actor) } };
}

/**
 * Of these reviews, those that wait for whoever asks: by what the rules know at the page, as the buttons there are
 * offered by. An approval that was taken back elsewhere, or a field that the role may not read, is in no row.
 */
export async function whoseTurn(
  strapi: Core.Strapi,
  turn: NonNullable<Queue['turn']>,
  found: readonly ReviewRow[],
): Promise<ReviewRow[]> {
  const actors = service(strapi, 'editorial-review.actors');
  const waits = await Promise.all(
    found.map(async (row) => {
      const state = await withContributors(strapi, stateOf(row));
      const actor = await actors.at(state.key);
      return turnsOf(turn).some((each) => waitsFor(each, state, actor));
    }),
  );
  return found.filter((_, index) => waits[index]);
}
