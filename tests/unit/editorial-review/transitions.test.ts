import { decide } from '../../../src/plugins/editorial-review/domain/decide';
import type {
  Action,
  EditorialStatus,
  LiveState,
} from '../../../src/plugins/editorial-review/domain/types';
import { facts, review, ROLES, TEXTS } from './builders';

type Cell = EditorialStatus | '-';
const STATUSES: EditorialStatus[] = [
  'idle',
  'working',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
];

/**
 * The policy as a table: where an action leads from each status, `-` where it is not possible.
 * On a page that was never live (the columns in the order of STATUSES).
 */
const NEVER_LIVE: Record<Action, Cell[]> = {
  submit: ['-', 'in_review', '-', 'in_review', '-', '-'],
  approve: ['-', '-', 'approved', '-', '-', '-'],
  requestChanges: ['-', '-', 'changes_requested', '-', 'changes_requested', '-'],
  publish: ['-', '-', '-', '-', 'idle', '-'],
  schedule: ['-', '-', '-', '-', 'scheduled', '-'],
  unschedule: ['-', '-', '-', '-', '-', 'approved'],
  withdraw: ['-', '-', '-', '-', '-', '-'],
  forcePublish: ['-', 'in_review', 'in_review', 'in_review', 'in_review', 'in_review'],
  changeLive: ['-', '-', '-', '-', '-', '-'],
  approveRetrospectively: ['-', '-', '-', '-', '-', '-'],
  restore: ['working', 'working', 'working', 'working', 'working', 'working'],
};

/** The rows that differ when an earlier revision is live. */
const LIVE: Record<Action, Cell[]> = {
  ...NEVER_LIVE,
  withdraw: ['working', 'working', 'working', 'working', 'working', 'working'],
  changeLive: ['idle', 'working', 'in_review', 'changes_requested', 'approved', 'scheduled'],
};

/** And when it is live without review: its retrospective approval leaves a newer draft where it is. */
const UNREVIEWED: Record<Action, Cell[]> = {
  ...LIVE,
  approveRetrospectively: [
    'idle',
    'working',
    'in_review',
    'changes_requested',
    'approved',
    'scheduled',
  ],
};

const POLICY: Record<LiveState, Record<Action, Cell[]>> = {
  none: NEVER_LIVE,
  live: LIVE,
  live_unreviewed: UNREVIEWED,
  withdrawn: NEVER_LIVE,
};

/** Which actions each role of a new installation has. */
const MAY: Record<keyof typeof ROLES, Action[]> = {
  writer: ['submit', 'restore'],
  reviewer: ['submit', 'approve', 'requestChanges', 'approveRetrospectively'],
  publisher: ['publish', 'withdraw', 'forcePublish'],
  superAdmin: Object.keys(NEVER_LIVE) as Action[],
};

const cases = (Object.keys(POLICY) as LiveState[]).flatMap((live) =>
  (Object.keys(NEVER_LIVE) as Action[]).flatMap((action) =>
    STATUSES.flatMap((status, column) =>
      (Object.keys(ROLES) as (keyof typeof ROLES)[]).map((role) => {
        const cell = POLICY[live][action][column] ?? '-';
        const outcome = !MAY[role].includes(action)
          ? 'missing_permission'
          : cell === '-'
            ? 'illegal_transition'
            : cell;
        return { live, action, status, role, outcome };
      }),
    ),
  ),
);

test.each(cases)('$live, $status: $role $action → $outcome', (row) => {
  const before = review(row.status, row.live);
  const decision = decide(
    before,
    row.action,
    ROLES[row.role],
    { lockVersion: 7, revision: 1, ...TEXTS },
    facts({ draftHash: before.currentHash }),
  );
  expect(decision.ok ? decision.next.status : decision.refusal.code).toBe(row.outcome);
  if (decision.ok) {
    expect(decision.next.lockVersion).toBe(8);
    expect(decision.events).toHaveLength(1);
  }
});
