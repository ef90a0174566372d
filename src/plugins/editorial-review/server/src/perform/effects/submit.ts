import { pageOf } from '../../../../../../kernel/pages';
import { withActors } from '../../../../domain/contributors';
import { authorsOf } from '../../repositories/authors';
import { revisionRows } from '../../repositories/revisions';
import type { Effect } from '../act';
import { voidApprovals } from './marks';

export const submit: Effect = async (act) => {
  const { strapi, actor, next, facts } = act;
  await voidApprovals(act);
  const submittedAt = facts.now;
  const revisions = revisionRows(strapi);
  const page = pageOf(next.key);
  const revision = await revisions.find(page, next.currentRevision);
  // Whoever submits a text stands for it, and so does whoever made the token that did.
  const authors = await authorsOf(strapi, actor);
  const contributors = withActors(revision?.contributors ?? [], authors);
  await revisions.mark(page, next.currentRevision, { submittedAt, contributors });
  return { next: { ...next, contributors: withActors(next.contributors, authors) } };
};
