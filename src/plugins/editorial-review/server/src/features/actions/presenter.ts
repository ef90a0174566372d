import type { Core } from '@strapi/strapi';
import { languageOf } from '../../../../../../kernel/language';
import type { Review, ReviewSummary } from '../../../../contracts/review';
import { whyNot } from '../../../../domain/decide';
import { sentence } from '../../../../domain/sentences';
import { OFFERED_ACTIONS, type Actor, type ActorRef } from '../../../../domain/types';
import { withContributors } from '../../repositories/contributors';
import { stateOf } from '../../repositories/reviews';
import type { ReviewRow } from '../../repositories/rows';
import { explain } from '../../perform/explain';
import { pageFacts } from '../../perform/facts';

import { service } from '../../../../../../kernel/services';

/** Reviews as the contract shows them. */
export function presenter(strapi: Core.Strapi) {
  const facts = pageFacts(strapi);
  const names = () => service(strapi, 'editorial-review.people');

  const actorsIn = (row: ReviewRow): ActorRef[] => [
    ...(row.contributors ?? []),
    ...(row.approvals ?? []).map((approval) => approval.actor),
    ...(row.submitter === null ? [] : [row.submitter]),
    ...(row.lastAction === null ? [] : [row.lastAction.actor]),
  ];

  async function summaries(rows: readonly ReviewRow[]): Promise<ReviewSummary[]> {
    const person = await names().lookup(rows.flatMap(actorsIn));
    return rows.map((row) => ({
      contentType: row.contentType,
      documentId: row.pageId,
      locale: row.pageLocale,
      title: row.title ?? '',
      status: row.status,
      live: row.live,
      sentence: sentence(row.status, row.live),
      unreviewedUntil: row.unreviewedUntil,
      lockVersion: row.lockVersion,
      revision: {
        number: row.currentRevision,
        hash: row.currentHash ?? '',
        contributors: (row.contributors ?? []).map(person),
      },
      submittedRevision: row.submittedRevision,
      liveRevision: row.liveRevision,
      submitter: row.submitter === null ? null : person(row.submitter),
      approvals: (row.approvals ?? []).map((approval) => ({
        ...approval,
        actor: person(approval.actor),
      })),
      firstPublishedAt: row.firstPublishedAt,
      contentModifiedAt: row.contentModifiedAt,
      lastAction:
        row.lastAction === null
          ? null
          : {
              action: row.lastAction.action,
              actor: person(row.lastAction.actor),
              at: row.lastAction.at,
              ...(row.lastAction.leftOut === undefined ? {} : { leftOut: row.lastAction.leftOut }),
            },
      assignee: row.assignee,
      dueAt: row.dueAt,
    }));
  }

  return {
    summaries,

    async review(row: ReviewRow, actor: Actor): Promise<Review> {
      const state = await withContributors(strapi, stateOf(row));
      const known = await facts.read(state.key, { checks: true });
      const [summary] = await summaries([{ ...row, contributors: [...state.contributors] }]);
      if (summary === undefined) throw new Error('A review without a summary.');
      const language = languageOf(strapi);
      return {
        ...summary,
        availableActions: await Promise.all(
          OFFERED_ACTIONS.map(async (action) => {
            const refusal = whyNot(state, action, actor, known);
            if (refusal === null) return { action, allowed: true };
            const { words, ...told } = await explain(strapi, action, state, refusal);
            return { action, allowed: false, refusal: { ...told, message: words[language] } };
          }),
        ),
        checks: known.checks,
        signOffs: [],
        schedule: null,
      };
    },
  };
}
