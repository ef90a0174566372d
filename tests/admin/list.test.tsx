import { screen, waitFor } from '@testing-library/react';
import { answer, askedFor, refused } from './support/network';
import { given } from './support/plugin';
import { reviewsPath, summary } from './support/review';
import { draw } from './support/screen';

const QUEUE = `GET ${reviewsPath}` as const;
const TYPE = 'api::interview.interview';
const table = (draftAndPublish: boolean) =>
  given().addColumn({
    displayedHeaders: [{ name: 'title' }, { name: 'date' }],
    layout: { options: { draftAndPublish } },
  });

/** The cells of the column, as a list of Strapi draws them. */
function Cells({ rows, model = TYPE }: { rows: object[]; model?: string }) {
  const column = table(true).displayedHeaders[1];
  return (
    <ul>
      {rows.map((row, index) => (
        <li key={index}>{column?.cellFormatter?.(row, {}, { model })}</li>
      ))}
    </ul>
  );
}

describe('the column of the review in lists', () => {
  test('stands beside the title, and only where something is published at all', () => {
    const names = (headers: object[]) => headers.map((header) => 'name' in header && header.name);
    expect(names(table(true).displayedHeaders)).toEqual(['title', 'review', 'date']);
    expect(names(table(false).displayedHeaders)).toEqual(['title', 'date']);
  });

  test('asks once for all rows of a language, and gives each its sentence', async () => {
    const sentence = (sv: string) => ({ sentence: { sv, en: sv } });
    answer(QUEUE, ({ query }) => ({
      body: {
        data: (query['documentId'] ?? '')
          .split(',')
          .filter((documentId) => documentId !== 'unknown')
          .map((documentId) => summary({ documentId, ...sentence(`Läget för ${documentId}.`) })),
      },
    }));
    const ids = ['one', 'two', 'unknown', 'one'];
    const rows = ids.map((documentId) => ({ documentId, locale: 'sv' }));
    await draw(<Cells rows={[...rows, { documentId: 'three', locale: 'en' }]} />);
    expect(await screen.findByText('Läget för two.')).toBeVisible();
    await waitFor(() => {
      const shown = screen.getAllByRole('listitem').map((item) => item.textContent);
      expect(shown).toEqual([
        ...['Läget för one.', 'Läget för two.', '–', 'Läget för one.', 'Läget för three.'],
      ]);
    });
    expect(askedFor(QUEUE).map(({ query }) => [query['locale'], query['documentId']])).toEqual([
      ['sv', 'one,two,unknown'],
      ['en', 'three'],
    ]);
  });

  test('is a dash where the reviews can not be had, and empty for a type without one', async () => {
    answer(QUEUE, refused(403, 'Forbidden', {}));
    await draw(<Cells rows={[{ documentId: 'four' }]} />);
    await waitFor(() => expect(askedFor(QUEUE)).toHaveLength(1));
    expect(screen.getByRole('listitem')).toHaveTextContent('–');
    await draw(<Cells rows={[{ documentId: 'five' }]} model="api::topic.topic" />);
    expect((await screen.findAllByRole('listitem')).at(-1)).toBeEmptyDOMElement();
  });
});

describe("Strapi's own buttons", () => {
  const action = (type: string | undefined, more: object = {}) =>
    Object.assign(() => ({ label: type }), { type, position: 'panel', ...more });

  test('to publish, unpublish and discard are gone; the others stay', () => {
    const actions = ['publish', 'update', 'unpublish', 'discard', 'delete'].map((type) =>
      action(type),
    );
    const kept = given().withoutPublishing(actions) as { type?: string }[];
    expect(kept.map(({ type }) => type)).toEqual(['update', 'delete']);
  });

  test('for many languages at once draw nothing; others without a name still do', () => {
    const modal = { dialog: { type: 'modal' }, position: ['panel'] };
    const header = { dialog: { type: 'dialog' }, position: 'header' };
    const drawn = [modal, header, null].map((what) => {
      const [kept] = given().withoutPublishing([Object.assign(() => what, {})]);
      return (kept as () => unknown)();
    });
    expect(drawn).toEqual([null, header, null]);
  });

  test('in bulk: only deleting is left', () => {
    const kept = given().withoutBulkPublishing(
      ['publish', 'unpublish', 'delete'].map((type) => action(type)),
    );
    expect((kept as { type?: string }[]).map(({ type }) => type)).toEqual(['delete']);
  });
});

test('both languages have the same texts, and none is empty', async () => {
  const { textsIn } = await import('./support/plugin');
  const [sv, en] = [await textsIn('sv'), await textsIn('en')];
  expect(Object.keys(sv).sort()).toEqual(Object.keys(en).sort());
  expect([...Object.values(sv), ...Object.values(en)].filter((text) => text.trim() === '')).toEqual(
    [],
  );
});
