import type { Core } from '@strapi/strapi';
import { pageOf } from '../../../../../kernel/pages';
import { contributorsOf, withActors, type ReadStretch } from '../../../domain/contributors';
import { isUnreviewed } from '../../../domain/lifecycle';
import type { ReviewState } from '../../../domain/types';
import { revisionRows } from './revisions';

/** Reads the revisions behind a text for the rule in domain/contributors.ts. */
export const stretches =
  (strapi: Core.Strapi): ReadStretch =>
  async ({ page, number }, end) => {
    const rows = await revisionRows(strapi).since(page, number, end);
    return {
      actors: rows.flatMap((row) => row.contributors ?? []),
      sources: rows.flatMap((row) => row.sources ?? []),
    };
  };

/**
 * The state with its contributors as they are now: an approval that was taken back, here or where a
 * text was brought from, makes contributors of people who were none.
 */
export async function withContributors(
  strapi: Core.Strapi,
  state: ReviewState,
): Promise<ReviewState> {
  if (state.currentRevision === 0) return state;
  const page = pageOf(state.key);
  const read = stretches(strapi);
  const behind = (number: number) => contributorsOf({ page, number }, 'before', read);
  const contributors = await behind(state.currentRevision);
  if (!isUnreviewed(state.live) || state.liveRevision === null) return { ...state, contributors };
  return {
    ...state,
    contributors,
    unreviewedActors: withActors(state.unreviewedActors, await behind(state.liveRevision)),
  };
}
