import { isDeepStrictEqual } from 'node:util';
import type { Snapshot } from '../../../../domain/types';
import { valuesAt } from '../../page-rights';
import { refusal } from '../../refuse';
import type { Effect } from '../act';
import { draftOf } from '../facts';
import { titleOf } from '../records';
import { voidApprovals } from './marks';

export const restore: Effect = async (act) => {
  const { strapi, actor, input, next, restored, livePage, records } = act;
  if (restored === null) throw new Error('Nothing to restore.');
  const unwritten = changedAmong(actor.unwritten ?? [], act.facts.snapshot, restored);
  if (unwritten.length > 0) {
    const data = { action: 'restore', reason: 'unwritten_fields', fields: unwritten };
    throw refusal(strapi, 'missing_permission', data);
  }
  const leftOut = await livePage.writeDraft(next.key, restored);
  const draft = await draftOf(strapi, next.key);
  if (draft === null) throw new Error('The restored draft is gone.');
  const { state, payload } = await records.restore(next, actor, draft, input.revision ?? 0);
  await voidApprovals(act);
  return {
    next: state,
    row: { title: titleOf(draft) },
    payloads: payload === null ? [] : [payload],
    leftOut,
  };
};

/** Of these fields, those in which the draft and the older revision differ. */
const changedAmong = (
  fields: readonly string[],
  draft: Snapshot | null,
  restored: Snapshot,
): string[] =>
  fields.filter((field) => {
    const path = field.split('.');
    return !isDeepStrictEqual(valuesAt(draft, path), valuesAt(restored, path));
  });
