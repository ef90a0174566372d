import { screen, within } from '@testing-library/react';
import { openPage, openPanel } from './support/edit-view';
import { answer, askedFor, later, listed, refused, unreachable } from './support/network';
import { EVENTS, event, may, mayNot, review, reviewPath, REVIEWER, WRITER } from './support/review';

const panel = () => screen.findByRole('complementary', { name: 'Granskning' });
const button = (name: string) => screen.findByRole('button', { name });
const buttons = async () =>
  within(await panel())
    .getAllByRole('button')
    .map((each) => each.textContent);

describe('where the page stands', () => {
  test('is the one sentence of the server, with who wrote, who approved and until when', async () => {
    await openPage(
      review({
        sentence: { sv: 'Publicerad utan granskning.', en: 'Published without review.' },
        live: 'live_unreviewed',
        unreviewedUntil: '2026-09-10T10:30:00.000Z',
        revision: { number: 3, hash: 'b', contributors: [WRITER, WRITER] },
        approvals: [{ actor: REVIEWER, revision: 2, at: '2026-09-07T08:00:00.000Z' }],
      }),
    );
    expect(await screen.findByText('Publicerad utan granskning.')).toBeVisible();
    expect(screen.getByText(/^Ska vara granskad senast .*10 sep\. 2026/u)).toBeVisible();
    // Named once, however often a person saved.
    expect(screen.getByText('Har arbetat med texten: Stina Skribent')).toBeVisible();
    expect(screen.getByText('Godkänd av Gun Granskare')).toBeVisible();
  });

  test('is in English for whoever has the admin in English', async () => {
    await openPage(review(), { language: 'en' });
    expect(await screen.findByText('A draft.')).toBeVisible();
    const [asked] = askedFor(`GET ${reviewPath}`);
    expect(asked?.headers['accept-language']).toBe('en');
    expect(asked?.query).toEqual({ locale: 'sv' });
  });
});

describe('what somebody may do', () => {
  test('is a button where the server allows it, and says why not where somebody can mend it', async () => {
    const why = 'Du har själv arbetat med texten. Gun Granskare kan godkänna.';
    await openPage(
      review({
        availableActions: [may('submit'), mayNot('approve', 'own_contribution', why)],
      }),
    );
    expect(await button('Skicka för granskning')).toBeEnabled();
    const stopped = await button('Godkänn');
    expect(stopped).toBeDisabled();
    expect(stopped).toHaveAccessibleDescription(why);
  });

  test('what belongs to another state or to somebody else is folded away, with the reasons', async () => {
    await openPage(
      review({
        availableActions: [
          may('submit'),
          mayNot('publish', 'illegal_transition', 'Sidan är inte godkänd.'),
          mayNot('withdraw', 'missing_permission', 'Din roll får inte avpublicera.'),
        ],
      }),
    );
    expect(await screen.findByText('Inte möjligt just nu (2)')).toBeVisible();
    expect(screen.getByText('Sidan är inte godkänd.')).toBeInTheDocument();
    expect(screen.getByText('Din roll får inte avpublicera.')).toBeInTheDocument();
    expect(await buttons()).not.toContain('Publicera');
  });

  test('comes in an order that puts the next step first, whatever order the server has', async () => {
    const actions = ['forcePublish', 'withdraw', 'requestChanges', 'approve', 'publish'] as const;
    await openPage(review({ availableActions: actions.map(may) }));
    await button('Godkänn');
    expect(await buttons()).toEqual([
      'Publicera',
      'Godkänn',
      'Begär ändring',
      'Avpublicera',
      'Akutpublicera',
    ]);
  });

  test('an action that this admin does not know is left out, and breaks nothing', async () => {
    await openPage(review({ availableActions: [may('publish'), may('teleport' as never)] }));
    await button('Publicera');
    expect(await buttons()).toEqual(['Publicera']);
  });

  test('nothing at all is said in words', async () => {
    await openPage(review());
    expect(await screen.findByText('Just nu finns inget för dig att göra här.')).toBeVisible();
  });

  test('waits for what is unsaved, since the review is of the saved text', async () => {
    const { user } = await openPage(review({ availableActions: [may('submit'), may('restore')] }));
    expect(await button('Skicka för granskning')).toBeEnabled();
    await user.type(screen.getByLabelText('Rubrik'), ' och då');
    expect(await screen.findByText(/^Du har osparade ändringar/u)).toHaveAttribute(
      'role',
      'status',
    );
    expect(await button('Skicka för granskning')).toBeDisabled();
    expect(screen.queryByRole('button', { name: /Återställ/u })).not.toBeInTheDocument();
  });
});

describe('what is missing', () => {
  const checks = [
    ['blocks', 'lead', 'Ingressen saknas.'],
    ['warns', 'portrait.alt', 'Alt-texten börjar med ”Bild på”.'],
    ['blocks', 'content[k2].answer', 'Svaret saknas.'],
  ] as const;

  test('is named as the form names it, also inside parts; what blocks comes first', async () => {
    await openPageWithChecks();
    // The words of the server beside it; what the part is called is asked for, so it may come later.
    expect(await button('Gå till Del 2, Fråga och svar: Svar')).toBeVisible();
    for (const [, , message] of checks) expect(screen.getByText(message)).toBeVisible();
    const blocking = screen.getByRole('heading', { name: 'Saknas eller behöver rättas' });
    const advice = screen.getByRole('heading', { name: 'Att tänka på' });
    const lead = screen.getByRole('button', { name: 'Gå till Ingress' });
    const alt = screen.getByRole('button', { name: 'Gå till Porträtt: Alternativ text' });
    const follows = Node.DOCUMENT_POSITION_FOLLOWING;
    expect(blocking.compareDocumentPosition(lead) & follows).toBeTruthy();
    expect(lead.compareDocumentPosition(advice) & follows).toBeTruthy();
    expect(advice.compareDocumentPosition(alt) & follows).toBeTruthy();
  });

  test('takes the cursor to the field, from the keyboard too', async () => {
    answer(`GET ${reviewPath}/revisions/2`, snapshotAnswer());
    const { user } = await openPage(
      review({
        checks: [
          { rule: 'required', level: 'blocks', field: 'title', message: 'Rubriken saknas.' },
        ],
      }),
    );
    const link = await button('Gå till Rubrik');
    link.focus();
    await user.keyboard('{Enter}');
    expect(screen.getByLabelText('Rubrik')).toHaveFocus();
  });

  test('is said to be nothing when it is nothing', async () => {
    await openPage(review());
    expect(await screen.findByText('Inget saknas.')).toBeVisible();
    expect(screen.queryByText('Att tänka på')).not.toBeInTheDocument();
  });

  const snapshotAnswer = () => ({
    body: {
      data: {
        snapshot: {
          content: [
            { __component: 'content.question-answer', key: 'k1' },
            { __component: 'content.question-answer', key: 'k2' },
          ],
        },
      },
    },
  });

  function openPageWithChecks() {
    answer(`GET ${reviewPath}/revisions/2`, snapshotAnswer());
    return openPage(
      review({
        checks: checks.map(([level, field, message]) => ({
          rule: 'rule',
          level,
          field,
          message,
        })),
      }),
    );
  }
});

describe('what has happened', () => {
  const history = [
    ...[1, 2, 3, 4].map((seq) => event({ seq })),
    event({
      seq: 5,
      action: 'submit',
      texts: [{ kind: 'changeNote', text: 'Ny ingress', erased: false }],
    }),
    event({
      seq: 6,
      action: 'requestChanges',
      actor: REVIEWER,
      texts: [{ kind: 'comment', text: null, erased: true }],
    }),
  ];

  test('stands newest first, five at a time, with what was said', async () => {
    answer(`GET ${reviewPath}`, { body: { data: review() } });
    answer(`GET ${reviewPath}/events`, listed(history));
    const { user } = await openPanel({});
    const list = await screen.findByRole('list');
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent(/^Begärde ändring\(Texten är raderad\.\)Gun Granskare,/u);
    expect(second).toHaveTextContent(/^Skickade för granskning”Ny ingress”Stina Skribent,/u);
    expect(within(list).getAllByRole('listitem')).toHaveLength(5);
    await user.click(await button('Visa allt (6)'));
    expect(within(list).getAllByRole('listitem')).toHaveLength(6);
    await user.click(await button('Visa färre'));
    expect(within(list).getAllByRole('listitem')).toHaveLength(5);
  });
});

test('of a long history the newest hundred come first, older ones when asked for', async () => {
  answer(`GET ${reviewPath}`, { body: { data: review() } });
  const many = Array.from({ length: 130 }, (_, index) => event({ seq: index + 1 }));
  answer(`GET ${reviewPath}/events`, listed(many));
  const { user } = await openPanel({});
  const list = await screen.findByRole('list');
  await user.click(await button('Visa allt (130)'));
  expect(within(list).getAllByRole('listitem')).toHaveLength(100);
  await user.click(await button('Visa äldre (30 till)'));
  expect(await screen.findByRole('button', { name: 'Visa färre' })).toBeVisible();
  expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(130);
  expect(screen.queryByText(/^Visa äldre/u)).not.toBeInTheDocument();
});

describe('when the review can not be shown', () => {
  test('no history is said in words', async () => {
    answer(`GET ${reviewPath}`, { body: { data: review() } });
    answer(`GET ${reviewPath}/events`, listed([]));
    await openPanel({});
    expect(await screen.findByText('Inget har hänt ännu.')).toBeVisible();
  });

  test('a page that was never saved begins with its first draft; nothing is asked', async () => {
    await openPanel({ documentId: undefined, document: undefined });
    expect(
      await screen.findByText('Spara ett första utkast, så börjar granskningen här.'),
    ).toBeVisible();
    expect(askedFor(`GET ${reviewPath}`)).toEqual([]);
  });

  test('a type without a review has no panel', async () => {
    await openPanel({ model: 'api::topic.topic' });
    expect(await screen.findByText('Ingen panel')).toBeVisible();
  });

  test('it says that it is loading, then shows it', async () => {
    const { answering, arrive } = later();
    answer(`GET ${reviewPath}`, answering);
    answer(`GET ${reviewPath}/events`, listed(EVENTS));
    await openPanel({});
    expect(await screen.findByText('Hämtar granskningen …')).toBeInTheDocument();
    arrive({ body: { data: review() } });
    expect(await screen.findByText('Ett utkast.')).toBeVisible();
    expect(screen.queryByText('Hämtar granskningen …')).not.toBeInTheDocument();
  });

  test.each([
    ['the server is not there', unreachable],
    ['the server fails', refused(500, 'Internal Server Error', {})],
  ])('when %s it says so, and tries again when asked', async (_, answering) => {
    answer(`GET ${reviewPath}`, answering);
    answer(`GET ${reviewPath}/events`, listed(EVENTS));
    const { user } = await openPanel({});
    const told = await screen.findByText('Granskningen gick inte att hämta.');
    expect(told.closest('[role=alert]')).toBeVisible();
    answer(`GET ${reviewPath}`, { body: { data: review() } });
    await user.click(await button('Försök igen'));
    expect(await screen.findByText('Ett utkast.')).toBeVisible();
  });
});
