import { cast } from '../support/people';
import { ARTICLE, done, news, type People } from '../support/publishing';
import { effectOn, nameOf, take, type Effect, type Step } from '../support/effects';
import { eventsOf, reviewRow } from '../support/records';
import { act, draft } from '../support/reviews';
import { startServer, type Server } from '../support/strapi';

/** What each action leaves behind, whole: the review, approvals, revisions, event, topics and uses. */
let server: Server;
let people: People;
let topic: string;

beforeAll(async () => {
  server = await startServer();
  people = await cast(server);
  const data = { name: 'Hälsa', slug: 'halsa' };
  topic = (await server.strapi.documents('api::topic.topic').create({ data })).documentId;
});
afterAll(() => server.stop());

const SUBMIT: Step = ['submission', 'writer', { changeNote: 'Ändrad text.' }];
const APPROVE: Step = ['approval', 'reviewer'];
const PUBLISH: Step = ['publication', 'publisher'];
const FORCE: Step = ['emergency-publication', 'publisher', { reason: 'Storm.' }];
const EDIT: Step = ['edit', 'writer', { lead: 'En ny ingress.' }];
const LIVE: Step[] = [SUBMIT, APPROVE, PUBLISH];

type Case = [action: string, given: Step[], when: Step, then: Effect];

/** Where a row of the table says nothing else. */
const USUAL = {
  contributors: ['writer'],
  submitter: null,
  unreviewed: null,
  inForce: [],
  approvals: [],
  texts: [],
} satisfies Partial<Effect>;

const cases: Case[] = [
  [
    'submit',
    [],
    ['submission', 'reviewer'],
    {
      ...USUAL,
      review: ['in_review/none', 1, 1, null, null],
      submitter: 'reviewer',
      contributors: ['writer', 'reviewer'],
      revisions: ['save submitted'],
      event: 'submit working/none → in_review/none, revision 1 of 1',
      topics: ['review.submit'],
      uses: ['pending'],
    },
  ],
  [
    'submit a change of what is live',
    [...LIVE, EDIT],
    SUBMIT,
    {
      ...USUAL,
      review: ['in_review/live', 2, 2, 1, 1],
      submitter: 'writer',
      approvals: ['1 reviewer void'],
      revisions: ['save submitted approved', 'save submitted'],
      event: 'submit working/live → in_review/live, revision 2 of 2',
      texts: ['change_note: Ändrad text.'],
      topics: ['review.submit'],
      uses: ['live', 'pending'],
    },
  ],
  [
    'approve',
    [SUBMIT],
    ['approval', 'reviewer', { comment: 'Bra!' }],
    {
      ...USUAL,
      review: ['approved/none', 1, 1, 1, null],
      submitter: 'writer',
      inForce: ['1 reviewer'],
      approvals: ['1 reviewer'],
      revisions: ['save submitted approved'],
      event: 'approve in_review/none → approved/none, revision 1 of 1',
      texts: ['comment: Bra!'],
      topics: ['review.approve'],
      uses: ['pending'],
    },
  ],
  [
    'requestChanges',
    [SUBMIT, APPROVE],
    ['change-request', 'reviewer', { comment: 'Kortare.', field: 'lead' }],
    {
      ...USUAL,
      review: ['changes_requested/none', 1, null, null, null],
      approvals: ['1 reviewer void'],
      revisions: ['save submitted'],
      event: 'requestChanges approved/none → changes_requested/none, revision 1 of 1',
      texts: ['comment: Kortare.'],
      topics: ['review.requestChanges'],
      uses: [],
    },
  ],
  [
    'publish',
    [SUBMIT, APPROVE],
    PUBLISH,
    {
      ...USUAL,
      review: ['idle/live', 1, null, 1, 1],
      approvals: ['1 reviewer'],
      revisions: ['save submitted approved'],
      event: 'publish approved/none → idle/live, revision 1 of 1',
      topics: ['review.publish', 'content.published'],
      uses: ['live'],
    },
  ],
  [
    'publish a change',
    [...LIVE, EDIT, SUBMIT, APPROVE],
    PUBLISH,
    {
      ...USUAL,
      review: ['idle/live', 2, null, 2, 2],
      approvals: ['1 reviewer void', '2 reviewer'],
      revisions: ['save submitted approved', 'save submitted approved'],
      event: 'publish approved/live → idle/live, revision 2 of 2',
      topics: ['review.publish', 'content.changed'],
      uses: ['live'],
    },
  ],
  [
    'withdraw while a change waits',
    [...LIVE, EDIT, SUBMIT, APPROVE],
    ['withdrawal', 'publisher', { reason: 'Fel namn.' }],
    {
      ...USUAL,
      review: ['working/withdrawn', 2, null, expect.anything(), null],
      approvals: ['1 reviewer void', '2 reviewer void'],
      revisions: ['save submitted', 'save submitted approved'],
      event: 'withdraw approved/live → working/withdrawn, revision 1 of 2',
      texts: ['reason: Fel namn.'],
      topics: ['review.withdraw', 'content.withdrawn'],
      uses: [],
    },
  ],
  [
    'forcePublish',
    [SUBMIT, APPROVE],
    FORCE,
    {
      ...USUAL,
      review: ['in_review/live_unreviewed', 1, 1, 1, 1],
      submitter: 'publisher',
      unreviewed: ['writer', 'publisher'],
      approvals: ['1 reviewer void'],
      revisions: ['save submitted approved'],
      event: 'forcePublish approved/none → in_review/live_unreviewed, revision 1 of 1',
      texts: ['reason: Storm.'],
      topics: ['review.forcePublish', 'content.published'],
      uses: ['live', 'pending'],
    },
  ],
  [
    'forcePublish a change',
    [...LIVE, EDIT],
    FORCE,
    {
      ...USUAL,
      review: ['in_review/live_unreviewed', 2, 2, 1, 2],
      submitter: 'publisher',
      unreviewed: ['writer', 'publisher'],
      approvals: ['1 reviewer void'],
      revisions: ['save submitted approved', 'save'],
      event: 'forcePublish working/live → in_review/live_unreviewed, revision 2 of 2',
      texts: ['reason: Storm.'],
      topics: ['review.forcePublish', 'content.changed'],
      uses: ['live', 'pending'],
    },
  ],
  [
    'approveRetrospectively',
    [FORCE],
    ['retrospective-approval', 'reviewer', { comment: 'I efterhand.' }],
    {
      ...USUAL,
      review: ['idle/live', 1, null, 1, 1],
      approvals: ['1 reviewer retrospective'],
      revisions: ['save approved'],
      event: 'approveRetrospectively in_review/live_unreviewed → idle/live, revision 1 of 1',
      texts: ['comment: I efterhand.'],
      topics: ['review.approveRetrospectively'],
      uses: ['live'],
    },
  ],
  [
    'approveRetrospectively under a newer draft',
    [FORCE, EDIT, SUBMIT],
    ['retrospective-approval', 'reviewer'],
    {
      ...USUAL,
      review: ['in_review/live', 2, 2, null, 1],
      submitter: 'writer',
      approvals: ['1 reviewer retrospective'],
      revisions: ['save approved', 'save submitted'],
      event: 'approveRetrospectively in_review/live_unreviewed → in_review/live, revision 1 of 2',
      topics: ['review.approveRetrospectively'],
      uses: ['live', 'pending'],
    },
  ],
  [
    'restore',
    [...LIVE, EDIT, SUBMIT, APPROVE],
    ['restoration', 'writer', { revision: 1 }],
    {
      ...USUAL,
      review: ['working/live', 3, null, expect.anything(), 1],
      approvals: ['1 reviewer void', '2 reviewer void'],
      revisions: ['save submitted approved', 'save submitted approved', 'restore'],
      event: 'restore approved/live → working/live, revision 2 of 3',
      topics: ['review.restore'],
      uses: ['live'],
    },
  ],
];

test.each(cases)('%s', async (_action, given, when, then) => {
  const page = await draft(server, people.writer, ARTICLE, news(undefined, { topics: [topic] }));
  for (const step of given) await take(server, people, page, step);
  const before = await reviewRow(server, page);
  await take(server, people, page, when);
  expect(await effectOn(server, people, page)).toEqual(then);

  const after = await reviewRow(server, page);
  expect(after['lockVersion']).toBe(Number(before['lockVersion']) + 1);
  expect(nameOf(people, (await eventsOf(server, people, page)).at(-1)?.actor ?? { id: '' })).toBe(
    when[1],
  );
});

test('an approval and its publication in one act are two events, in this order', async () => {
  const page = await draft(server, people.writer, ARTICLE, news());
  await take(server, people, page, SUBMIT);
  await done(act(server, people.superAdmin, page, 'approval', { then: 'publish' }));
  const events = await eventsOf(server, people, page);
  expect(events.map(({ action }) => action)).toEqual(['save', 'submit', 'approve', 'publish']);
  const [approve, publish] = events.slice(-2);
  expect((publish?.seq ?? 0) - (approve?.seq ?? 0)).toBe(1);
});
