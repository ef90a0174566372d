import { sentence } from '../../../src/plugins/editorial-review/domain/sentences';
import type {
  EditorialStatus,
  LiveState,
} from '../../../src/plugins/editorial-review/domain/types';

type Row = [status: EditorialStatus, live: LiveState, sv: string, en: string];

/** Every sentence that people can read of a page. */
const SENTENCES: Row[] = [
  ['idle', 'none', 'Inget att göra.', 'Nothing to do.'],
  ['working', 'none', 'Utkast.', 'Draft.'],
  ['in_review', 'none', 'Väntar på granskning.', 'Waiting for review.'],
  ['changes_requested', 'none', 'Ändringar är begärda.', 'Changes are requested.'],
  ['approved', 'none', 'Godkänd. Klar att publicera.', 'Approved. Ready to publish.'],
  [
    'scheduled',
    'none',
    'Godkänd. Publicering är schemalagd.',
    'Approved. Publication is scheduled.',
  ],
  ['idle', 'live', 'Publicerad.', 'Live.'],
  ...changes('live', 'Publicerad.', 'Live.'),
  ['in_review', 'live', ...joined('Publicerad.', 'Live.', ...WAITING())],
  ['idle', 'live_unreviewed', 'Publicerad utan granskning.', 'Live without review.'],
  ...changes('live_unreviewed', 'Publicerad utan granskning.', 'Live without review.'),
  [
    'in_review',
    'live_unreviewed',
    'Publicerad utan granskning. Den måste granskas i efterhand.',
    'Live without review. It must be reviewed retrospectively.',
  ],
  ['idle', 'withdrawn', 'Avpublicerad.', 'Withdrawn.'],
  ...changes('withdrawn', 'Avpublicerad.', 'Withdrawn.'),
  ['in_review', 'withdrawn', ...joined('Avpublicerad.', 'Withdrawn.', ...WAITING())],
];

function WAITING(): [string, string] {
  return ['En ändring väntar på granskning.', 'A change is waiting for review.'];
}

function joined(sv: string, en: string, svNext: string, enNext: string): [string, string] {
  return [`${sv} ${svNext}`, `${en} ${enNext}`];
}

/** What is said of a newer draft, whatever is live. */
function changes(live: LiveState, sv: string, en: string): Row[] {
  const rows: Row[] = [
    ['working', live, 'Ett utkast är under arbete.', 'A draft is being worked on.'],
    [
      'changes_requested',
      live,
      'Ändringar är begärda i utkastet.',
      'Changes are requested in the draft.',
    ],
    [
      'approved',
      live,
      'En ändring är godkänd och klar att publicera.',
      'A change is approved and ready to publish.',
    ],
    ['scheduled', live, 'En godkänd ändring är schemalagd.', 'An approved change is scheduled.'],
  ];
  return rows.map(([status, state, svNext, enNext]) => [
    status,
    state,
    ...joined(sv, en, svNext, enNext),
  ]);
}

test('the table has every state', () => {
  expect(new Set(SENTENCES.map(([status, live]) => `${status}/${live}`)).size).toBe(24);
});

test.each(SENTENCES)('%s + %s: %s', (status, live, sv, en) => {
  expect(sentence(status, live)).toEqual({ sv, en });
});
