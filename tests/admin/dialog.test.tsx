import { screen, waitFor, within } from '@testing-library/react';
import type { Review } from '../../src/plugins/editorial-review/contracts/review';
import { openPage } from './support/edit-view';
import { answer, asked, askedFor, later, listed, refused, unreachable } from './support/network';
import { may, mayNot, review, REVIEWER, reviewPath, WRITER } from './support/review';

type User = Awaited<ReturnType<typeof openPage>>['user'];
type Action = Review['availableActions'][number]['action'];

const dialog = () => screen.findByRole('dialog');
const inDialog = async (name: string) => within(await dialog()).getByRole('button', { name });
const written = async (label: string | RegExp) => within(await dialog()).getByLabelText(label);

const sent = () => asked('POST');

async function tabTo(user: User, element: HTMLElement): Promise<void> {
  for (let step = 0; step < 10 && document.activeElement !== element; step += 1) await user.tab();
  expect(element).toHaveFocus();
}

/** Opens the dialog of an action from its button in the panel. */
async function open(action: Action, name: string, part: Partial<Review> = {}) {
  const opened = await openPage(review({ availableActions: [may(action)], ...part }));
  await opened.user.click(await screen.findByRole('button', { name }));
  await dialog();
  return opened;
}

describe('each action', () => {
  const comment = 'Kommentar (frivilligt)';
  const cases: [Action, string, string, string | null, object][] = [
    [
      'submit',
      'Skicka för granskning',
      'submission',
      'Vad har ändrats? (frivilligt)',
      { changeNote: 'Ord' },
    ],
    ['approve', 'Godkänn', 'approval', comment, { comment: 'Ord' }],
    [
      'requestChanges',
      'Begär ändring',
      'change-request',
      'Vad behöver ändras?',
      { comment: 'Ord' },
    ],
    ['publish', 'Publicera', 'publication', null, {}],
    ['withdraw', 'Avpublicera', 'withdrawal', 'Varför?', { reason: 'Ord' }],
    ['forcePublish', 'Akutpublicera', 'emergency-publication', 'Varför?', { reason: 'Ord' }],
    [
      'approveRetrospectively',
      'Godkänn i efterhand',
      'retrospective-approval',
      comment,
      { comment: 'Ord' },
    ],
  ];

  test.each(cases)(
    '%s says what it does, asks for its own words and sends them',
    async (action, name, path, label, sent) => {
      const call = `POST ${reviewPath}/${path}` as const;
      answer(call, { body: { data: review({ lockVersion: 5 }) } });
      const { user } = await open(action, name);
      expect(await dialog()).toHaveAccessibleName(name);
      expect(await dialog()).toHaveAccessibleDescription(/\.$/u);
      if (label === null) expect(within(await dialog()).queryByRole('textbox')).toBeNull();
      // A star marks what is required; spaces round the words are not words.
      else
        await user.type(
          await written(new RegExp(`^${label.replace(/[?()]/gu, '\\$&')}`, 'u')),
          ' Ord ',
        );
      await user.click(await inDialog(name));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      expect(askedFor(call).map(({ body }) => body)).toEqual([
        { locale: 'sv', lockVersion: 4, ...sent },
      ]);
    },
  );

  test.each([
    ['requestChanges', 'Begär ändring'],
    ['withdraw', 'Avpublicera'],
    ['forcePublish', 'Akutpublicera'],
  ] as [Action, string][])(
    '%s is not sent without its words; the field says so',
    async (action, name) => {
      const { user } = await open(action, name);
      await user.type(within(await dialog()).getByRole('textbox'), '   ');
      await user.click(await inDialog(name));
      const field = within(await dialog()).getByRole('textbox');
      expect(field).toBeInvalid();
      expect(sent()).toEqual([]);
      expect(await screen.findByText('Fyll i det här fältet.')).toBeVisible();
    },
  );

  test('what is live is submitted with a note of what has changed', async () => {
    const { user } = await open('submit', 'Skicka för granskning', { live: 'live' });
    await user.click(await inDialog('Skicka för granskning'));
    expect(await screen.findByText('Fyll i det här fältet.')).toBeVisible();
  });

  test('tells that it is done, and the panel shows how the page stands then', async () => {
    const { user } = await open('submit', 'Skicka för granskning');
    const submitted = review({
      lockVersion: 5,
      status: 'in_review',
      sentence: { sv: 'Väntar på granskning.', en: 'Awaits review.' },
    });
    answer(`POST ${reviewPath}/submission`, { body: { data: submitted } });
    answer(`GET ${reviewPath}`, { body: { data: submitted } });
    await user.click(await inDialog('Skicka för granskning'));
    expect(await screen.findByText('Skickad för granskning.')).toBeVisible();
    expect(await screen.findByText('Väntar på granskning.')).toBeVisible();
  });
});

describe('approval', () => {
  const publish = 'Publicera direkt';

  test('offers to publish in the same breath to whoever may publish', async () => {
    const availableActions = [
      may('approve'),
      mayNot('publish', 'illegal_transition', 'Sidan är inte godkänd.'),
    ];
    const call = `POST ${reviewPath}/approval` as const;
    answer(call, { body: { data: review() } });
    const { user } = await open('approve', 'Godkänn', { availableActions });
    await user.click(within(await dialog()).getByRole('checkbox', { name: publish }));
    await user.click(await inDialog('Godkänn'));
    expect(await screen.findByText('Godkänd och publicerad.')).toBeVisible();
    expect(askedFor(call)[0]?.body).toEqual({ locale: 'sv', lockVersion: 4, then: 'publish' });
  });

  test('does not offer it to anybody else', async () => {
    const availableActions = [
      may('approve'),
      mayNot('publish', 'missing_permission', 'Din roll får inte publicera.'),
    ];
    await open('approve', 'Godkänn', { availableActions });
    expect(within(await dialog()).queryByRole('checkbox')).toBeNull();
  });
});

test('a change request may point at a field, by the name that the form gives it', async () => {
  const call = `POST ${reviewPath}/change-request` as const;
  answer(call, { body: { data: review() } });
  const { user } = await open('requestChanges', 'Begär ändring');
  await user.click(within(await dialog()).getByRole('combobox'));
  await user.click(await screen.findByRole('option', { name: 'Ingress' }));
  await user.type(within(await dialog()).getByRole('textbox'), 'Korta den.');
  await user.click(await inDialog('Begär ändring'));
  await waitFor(() => expect(askedFor(call)).toHaveLength(1));
  expect(askedFor(call)[0]?.body).toMatchObject({ field: 'lead', comment: 'Korta den.' });
});

describe('restoring', () => {
  const revision = (number: number, erased: boolean) => ({
    ...{ number, erased, hash: 'x', at: '2026-09-01T08:00:00.000Z', actor: WRITER, cause: 'save' },
    ...{ contributors: [WRITER], submittedAt: null, approvedAt: null, live: false },
  });

  test('offers the revisions that still have their text, and asks for one', async () => {
    answer(`GET ${reviewPath}/revisions`, listed([revision(2, false), revision(1, true)]));
    const call = `POST ${reviewPath}/restoration` as const;
    answer(call, { body: { data: review() } });
    const name = 'Återställ en tidigare version';
    const { user } = await open('restore', name);
    await user.click(await inDialog(name));
    expect(await screen.findByText('Fyll i det här fältet.')).toBeVisible();
    await user.click(within(await dialog()).getByRole('combobox'));
    const options = await screen.findAllByRole('option');
    expect(options.map((option) => option.textContent)).toEqual([
      expect.stringMatching(/^Version 2 – Stina Skribent, 1 sep\. 2026/u),
    ]);
    await user.click(options[0] as HTMLElement);
    await user.click(await inDialog(name));
    await waitFor(() => expect(askedFor(call)).toHaveLength(1));
    expect(askedFor(call)[0]?.body).toEqual({ locale: 'sv', lockVersion: 4, revision: 2 });
  });

  test('names what is gone since and did not come along, until it has been read', async () => {
    answer(`GET ${reviewPath}/revisions`, listed([revision(2, false)]));
    const gone = { field: 'lead', type: 'api::webcast-link.webcast-link', id: 'borta' };
    answer(`POST ${reviewPath}/restoration`, {
      body: {
        data: review({
          lastAction: {
            action: 'restore',
            actor: WRITER,
            at: '2026-09-07T08:00:00.000Z',
            leftOut: [gone, gone],
          },
        }),
      },
    });
    const name = 'Återställ en tidigare version';
    const { user } = await open('restore', name);
    await user.click(within(await dialog()).getByRole('combobox'));
    await user.click((await screen.findAllByRole('option'))[0] as HTMLElement);
    await user.click(await inDialog(name));
    expect(
      await screen.findByText(
        /2 saker som den pekade på finns inte längre och är inte med: Ingress\.$/u,
      ),
    ).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('a refusal', () => {
  const call = `POST ${reviewPath}/withdrawal` as const;
  const why = () =>
    within(document.body).getByRole<HTMLTextAreaElement>('textbox', { name: /^Varför/u });

  async function withdrawWith(answering: Parameters<typeof answer>[1]) {
    const opened = await open('withdraw', 'Avpublicera', { live: 'live' });
    answer(call, answering);
    await opened.user.type(await written(/^Varför/u), 'Fel bild');
    await opened.user.click(await inDialog('Avpublicera'));
    return opened;
  }

  test('is shown in the words of the server, and what was written stays', async () => {
    const { user } = await withdrawWith(
      refused(403, 'Din roll får inte avpublicera.', { code: 'missing_permission' }),
    );
    expect(await screen.findByText('Din roll får inte avpublicera.')).toBeVisible();
    expect(why()).toHaveValue('Fel bild');
    // Nothing has changed, so nothing is fetched anew: that would reset the form behind the dialog.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(askedFor(`GET ${reviewPath}`)).toHaveLength(1);
    answer(call, { body: { data: review() } });
    await user.click(await inDialog('Avpublicera'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(askedFor(call).map(({ body }) => body?.['reason'])).toEqual(['Fel bild', 'Fel bild']);
  });

  test('of a server that is not there asks to try again, and what was written stays', async () => {
    await withdrawWith(unreachable);
    expect(await screen.findByText(/^Det gick inte att nå servern/u)).toBeVisible();
    expect(why()).toHaveValue('Fel bild');
  });

  test('since somebody was faster tells how the page stands now, and the next try carries the new version', async () => {
    const current = review({
      lockVersion: 9,
      live: 'live',
      sentence: { sv: 'Publicerad. En ändring pågår.', en: 'Live. A change is under way.' },
      availableActions: [may('withdraw')],
    });
    const { user } = await withdrawWith(async () => {
      answer(`GET ${reviewPath}`, { body: { data: current } });
      return refused(409, 'Någon annan hann före.', { code: 'stale_lock', current });
    });
    expect(
      await screen.findByText(/^Någon annan har ändrat sidan.*Publicerad\. En ändring pågår\./u),
    ).toBeVisible();
    expect(why()).toHaveValue('Fel bild');
    // The panel behind the dialog has followed.
    await waitFor(() => expect(askedFor(`GET ${reviewPath}`).length).toBeGreaterThan(1));
    await waitFor(() =>
      expect(document.querySelector('aside')).toHaveTextContent('Publicerad. En ändring pågår.'),
    );
    answer(call, { body: { data: current } });
    await user.click(await inDialog('Avpublicera'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(askedFor(call).map(({ body }) => body?.['lockVersion'])).toEqual([4, 9]);
  });

  test('since somebody did it already says that it can not be done any more', async () => {
    const reason = 'Sidan är redan avpublicerad.';
    const current = review({
      sentence: { sv: 'Avpublicerad.', en: 'Withdrawn.' },
      approvals: [{ actor: REVIEWER, revision: 1, at: '2026-09-07T08:00:00.000Z' }],
      availableActions: [mayNot('withdraw', 'illegal_transition', reason)],
    });
    await withdrawWith(refused(409, 'Någon annan hann före.', { code: 'stale_lock', current }));
    expect(
      await screen.findByText(`Det går inte längre att göra detta: Avpublicerad. ${reason}`),
    ).toBeVisible();
    expect(why()).toHaveValue('Fel bild');
  });

  test('can be put away, and the dialog stays', async () => {
    const { user } = await withdrawWith(
      refused(422, 'Ange en orsak.', { code: 'reason_required' }),
    );
    const told = await screen.findByText('Ange en orsak.');
    const [close] = within(await dialog())
      .getAllByRole('button', { name: 'Stäng' })
      .filter((button) => told.parentElement?.parentElement?.contains(button));
    await user.click(close as HTMLElement);
    expect(screen.queryByText('Ange en orsak.')).toBeNull();
    expect(why()).toHaveValue('Fel bild');
  });
});

describe('at the keyboard and the mouse', () => {
  test('while a call is under way the button is busy, and a second click sends nothing', async () => {
    const { answering, arrive } = later();
    const call = `POST ${reviewPath}/publication` as const;
    answer(call, answering);
    const { user } = await open('publish', 'Publicera');
    const button = await inDialog('Publicera');
    await user.click(button);
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'));
    await user.click(button);
    arrive({ body: { data: review() } });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(askedFor(call)).toHaveLength(1);
  });

  test.each([
    ['Esc', (user: User) => user.keyboard('{Escape}')],
    ['Avbryt', async (user: User) => user.click(await inDialog('Avbryt'))],
  ])('after %s nothing is sent, and the cursor is back on the button', async (_, leave) => {
    const { user } = await open('publish', 'Publicera');
    await leave(user);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent()).toEqual([]);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Publicera' })).toHaveFocus());
  });

  test('without a mouse it is opened, filled in and sent', async () => {
    const call = `POST ${reviewPath}/withdrawal` as const;
    answer(call, { body: { data: review() } });
    const { user } = await openPage(review({ live: 'live', availableActions: [may('withdraw')] }));
    (await screen.findByRole('button', { name: 'Avpublicera' })).focus();
    await user.keyboard('{Enter}');
    await dialog();
    await tabTo(user, await written(/^Varför/u));
    await user.keyboard('Fel bild');
    await tabTo(user, await inDialog('Avpublicera'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(askedFor(call)).toHaveLength(1));
    expect(askedFor(call)[0]?.body).toMatchObject({ reason: 'Fel bild' });
  });
});
