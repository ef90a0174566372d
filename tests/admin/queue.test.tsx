import { screen, waitFor, within } from '@testing-library/react';
import { Suspense, useEffect, useState } from 'react';
import type { ReviewSummary } from '../../src/plugins/editorial-review/contracts/review';
import { answer, askedFor, later, refused, unreachable } from './support/network';
import { given } from './support/plugin';
import { REVIEWER, reviewsPath, summary } from './support/review';
import { draw } from './support/screen';

const QUEUE = `GET ${reviewsPath}` as const;
const PER_PAGE = 25;

const rows = (data: ReviewSummary[], total = data.length, page = 1) => ({
  body: {
    data,
    meta: {
      pagination: { page, pageSize: PER_PAGE, pageCount: Math.ceil(total / PER_PAGE), total },
    },
  },
});
const lastAsked = () => askedFor(QUEUE).at(-1)?.query;

/** The page as Strapi loads it from the menu. */
function QueuePage() {
  const [Page, setPage] = useState<React.ComponentType | null>(null);
  useEffect(() => {
    void given()
      .page()
      .then((module) => setPage(() => module.default));
  }, []);
  return Page === null ? null : <Page />;
}

const open = (options?: Parameters<typeof draw>[1]) =>
  draw(
    <Suspense>
      <QueuePage />
    </Suspense>,
    options,
  );

async function choose(
  user: Awaited<ReturnType<typeof open>>['user'],
  filter: string,
  choice: string,
) {
  await user.click(screen.getByRole('combobox', { name: filter }));
  await user.click(await screen.findByRole('option', { name: choice }));
}

afterEach(() => (window.innerWidth = 1280));

describe('a row', () => {
  test('leads to the page in its language, and says where it stands and who did the last thing', async () => {
    const english = summary({
      documentId: 'page2',
      locale: 'en',
      title: '',
      contentType: 'api::article.article',
      sentence: { sv: 'Väntar på granskning.', en: 'Awaits review.' },
      lastAction: { action: 'approve+publish', actor: REVIEWER, at: '2026-09-07T08:00:00.000Z' },
    });
    answer(QUEUE, rows([summary(), english]));
    await open({ rights: ['approve'] });
    const link = await screen.findByRole('link', { name: 'Hallå där, Granmyra' });
    expect(link).toHaveAttribute(
      'href',
      '/content-manager/collection-types/api::interview.interview/page1?plugins[i18n][locale]=sv',
    );
    const second = screen.getByRole('row', { name: /Utan rubrik/u });
    const cells = within(second).getAllByRole('gridcell');
    expect(cells.map((cell) => cell.textContent)).toEqual([
      'Utan rubrik',
      'Nyhet',
      'Väntar på granskning.',
      'Engelska',
      expect.stringMatching(/^GodkändeGun Granskare, 7 sep\. 2026/u),
    ]);
    expect(screen.getByText('2 sidor')).toBeVisible();
  });

  test('whose action, type or language has no words is shown all the same', async () => {
    const odd = summary({
      contentType: 'api::podcast.podcast',
      locale: 'fi',
      lastAction: { action: 'teleport', actor: REVIEWER, at: '2026-09-07T08:00:00.000Z' },
    });
    answer(QUEUE, rows([odd, summary({ documentId: 'page3', lastAction: null })]));
    await open();
    const [first, second] = (await screen.findAllByRole('row')).slice(1);
    expect(first).toHaveTextContent(/api::podcast\.podcast.*fi.*teleport/u);
    expect(second).toHaveTextContent(/–$/u);
  });

  test('is a part of a list where the screen is narrow', async () => {
    window.innerWidth = 400;
    answer(QUEUE, rows([summary()]));
    await open();
    expect(await screen.findByRole('listitem')).toHaveTextContent(
      /^Hallå där, GranmyraEtt utkast\./u,
    );
    expect(screen.queryByRole('grid')).toBeNull();
  });
});

describe('whose turn it is', () => {
  test('is the server that knows it, for all and for each reason', async () => {
    answer(QUEUE, rows([]));
    const { user } = await open({ rights: ['approve'] });
    await screen.findByText('Inget väntar på dig just nu.');
    expect(lastAsked()).toMatchObject({ turn: 'mine' });
    expect(lastAsked()).not.toHaveProperty('status');
    for (const [choice, turn] of [
      ['Skickat tillbaka till mig', 'sent_back'],
      ['Att granska och publicera', 'judge'],
      ['Mina utkast', 'draft'],
    ] as const) {
      await choose(user, 'Visa', choice);
      await waitFor(() => expect(lastAsked()).toMatchObject({ turn }));
    }
  });

  test('everything that is under way is a choice away', async () => {
    answer(QUEUE, rows([]));
    const { user, router } = await open({ rights: ['publish'] });
    await user.click(await screen.findByRole('button', { name: 'Visa allt som pågår' }));
    expect(await screen.findByText(/^Inget pågår just nu/u)).toBeVisible();
    expect(lastAsked()).not.toHaveProperty('turn');
    expect(router.state.location.search).toContain('turn=all');
  });
});

describe('filters', () => {
  test('are sent, stand in the address, and begin again on the first page', async () => {
    answer(QUEUE, rows([summary()]));
    const { user, router } = await open({ route: '/?page=3', rights: ['approve'] });
    await screen.findByRole('grid');
    expect(lastAsked()).toMatchObject({ page: '3', pageSize: '25' });
    await choose(user, 'Typ', 'Nyhet');
    await choose(user, 'Språk', 'Engelska');
    await choose(user, 'Läge', 'Godkänd');
    await waitFor(() =>
      expect(lastAsked()).toMatchObject({
        contentType: 'api::article.article',
        locale: 'en',
        status: 'approved',
        page: '1',
      }),
    );
    expect(router.state.location.search).toContain('status=approved');
  });

  test('are read from the address, so that a view can be linked to', async () => {
    answer(QUEUE, rows([summary()]));
    await open({ route: '/?turn=all&contentType=api::session.session&locale=sv' });
    await screen.findByRole('grid');
    expect(lastAsked()).toMatchObject({ contentType: 'api::session.session', locale: 'sv' });
    expect(screen.getByRole('combobox', { name: 'Typ' })).toHaveTextContent('Programpunkt');
    expect(screen.getByRole('combobox', { name: 'Visa' })).toHaveTextContent('Allt som pågår');
  });

  test('that match nothing say so, and are cleared with one click', async () => {
    answer(QUEUE, rows([]));
    const { user } = await open({ route: '/?status=approved&locale=en' });
    expect(await screen.findByText('Inget stämmer med filtren.')).toBeVisible();
    answer(QUEUE, rows([summary()]));
    await user.click(screen.getByRole('button', { name: 'Rensa filtren' }));
    expect(await screen.findByRole('grid')).toBeVisible();
    expect(lastAsked()).not.toHaveProperty('locale');
  });

  test.each(['0', '-1', 'x'])('page %s of an address is the first', async (page) => {
    answer(QUEUE, rows([summary()]));
    await open({ route: `/?page=${page}` });
    await screen.findByRole('grid');
    expect(lastAsked()?.['page']).toBe('1');
  });
});

describe('pages', () => {
  test('are turned, and end where they end', async () => {
    answer(QUEUE, ({ query }) => rows([summary()], 60, Number(query['page'])));
    const { user } = await open();
    expect(await screen.findByText('Sida 1 av 3')).toBeVisible();
    expect(screen.getByText('60 sidor')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Föregående' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Nästa' }));
    expect(await screen.findByText('Sida 2 av 3')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Nästa' }));
    expect(await screen.findByText('Sida 3 av 3')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Nästa' })).toBeDisabled();
  });

  test('are not mentioned where there is one', async () => {
    answer(QUEUE, rows([summary()]));
    await open();
    expect(await screen.findByText('1 sida')).toBeVisible();
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});

describe('when the queue can not be shown', () => {
  test('it says that it is loading', async () => {
    const { answering, arrive } = later();
    answer(QUEUE, answering);
    await open();
    expect(await screen.findByText('Hämtar listan …')).toBeInTheDocument();
    arrive(rows([summary()]));
    expect(await screen.findByRole('grid')).toBeVisible();
  });

  test.each([
    ['the server is not there', unreachable],
    ['the right is missing', refused(403, 'Forbidden', {})],
  ])('when %s it says so, and tries again when asked', async (_, answering) => {
    answer(QUEUE, answering);
    const { user } = await open();
    expect(await screen.findByText('Listan gick inte att hämta.')).toBeVisible();
    answer(QUEUE, rows([summary()]));
    await user.click(screen.getByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByRole('grid')).toBeVisible();
  });
});
