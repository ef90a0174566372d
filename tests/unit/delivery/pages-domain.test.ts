import { outlined } from '../../../src/plugins/delivery/domain/pages/headings';
import { relatedIn } from '../../../src/plugins/delivery/domain/pages/relations';
import { soundBlocks } from '../../../src/plugins/delivery/domain/pages/sound-blocks';
import { filled, rowFrom, targetsOf } from '../../../src/plugins/delivery/domain/pages/unsaved';
import { number, text, webAddress } from '../../../src/plugins/delivery/domain/pages/values';
import {
  pageLanguage,
  pageWords,
  partWord,
} from '../../../src/plugins/delivery/domain/pages/words';
import type { Row } from '../../../src/plugins/delivery/domain/types';
import type { Shape, Types } from '../../../src/plugins/delivery/domain/views/shapes';

const words = (text: string) => [{ type: 'text', text }];
const heading = (level: number) => ({ type: 'heading', level, children: words('R') });

describe('the headings of a text stand in order below what they stand under', () => {
  test.each([
    ['as they are', [2, 3, 3, 2], 2, [2, 3, 3, 2]],
    ['none left out', [2, 4, 2], 2, [2, 3, 2]],
    ['the first at the top, wherever it began', [4, 4, 5], 2, [2, 2, 3]],
    ['a higher one later stays at the top', [3, 2, 3], 3, [3, 3, 4]],
    ['none below the sixth', [1, 2, 3, 4, 5, 6], 4, [4, 5, 6, 6, 6, 6]],
  ])('%s', (_what, levels, top, expected) => {
    expect(outlined(levels.map(heading), top).map(({ level }) => level)).toEqual(expected);
  });

  test('a level that is none is the top', () => {
    expect(outlined([{ type: 'heading', children: words('R') }], 3)[0]?.level).toBe(3);
  });

  test('what says nothing goes, an empty line between paragraphs too', () => {
    const empty = { type: 'paragraph', children: words(' ') };
    const full = { type: 'paragraph', children: words('Ord') };
    expect(outlined([empty, full, { type: 'paragraph', children: [] }], 2)).toEqual([full]);
  });
});

describe('what a relation of a form leads to once it is saved', () => {
  const stored = [{ documentId: 'a' }, { documentId: 'b' }, { documentId: 'c' }];
  const sent = (documentId: string, position?: object) => ({
    id: 1,
    apiData: { documentId, position },
  });

  test.each([
    ['nothing changed', { connect: [], disconnect: [] }, ['a', 'b', 'c']],
    ['a count and no change', { count: 3 }, ['a', 'b', 'c']],
    ['one taken away', { connect: [], disconnect: [sent('b')] }, ['a', 'c']],
    ['one more, at the end', { connect: [sent('d')], disconnect: [] }, ['a', 'b', 'c', 'd']],
    ['moved to the start', { connect: [sent('c', { start: true })] }, ['c', 'a', 'b']],
    ['moved before another', { connect: [sent('c', { before: 'b' })] }, ['a', 'c', 'b']],
    ['before one that is gone', { connect: [sent('c', { before: 'x' })] }, ['a', 'b', 'c']],
    ['entries that are none', { connect: [null, 7, {}, { documentId: '' }] }, ['a', 'b', 'c']],
    ['a list takes its place', [{ documentId: 'x' }, {}], ['x']],
    ['one takes its place', { documentId: 'x' }, ['x']],
    ['emptied', null, []],
  ])('%s', (_what, value, expected) => {
    expect(relatedIn(value, stored, true)).toEqual(expected);
  });

  test('where there is one, a new one takes its place', () => {
    const one = { documentId: 'a' };
    expect(relatedIn({ connect: [{ documentId: 'b' }], disconnect: [] }, one, false)).toEqual([
      'b',
    ]);
    expect(relatedIn({ connect: [], disconnect: [] }, one, false)).toEqual(['a']);
  });
});

describe('a rich text that nobody has checked', () => {
  test('keeps what may stand in it, and nothing else', () => {
    const link = { type: 'link', url: 'https://x.example', children: words('Länk') };
    const good = [{ type: 'paragraph', children: [{ type: 'text', text: 'A', bold: true }, link] }];
    expect(soundBlocks(good)).toEqual(good);
    expect(
      soundBlocks([7, null, { type: {}, text: {}, level: '2', onclick: 'x', children: 'no' }]),
    ).toEqual([{ type: 'paragraph' }]);
  });

  test('has a bottom', () => {
    let deep: unknown = words('x');
    for (let n = 0; n < 500; n += 1) deep = [{ type: 'list', children: deep }];
    expect(JSON.stringify(soundBlocks(deep)).length).toBeLessThan(5000);
    expect(soundBlocks('no')).toEqual([]);
  });
});

describe('what a form holds, as a row', () => {
  const shapes: Record<string, Shape> = {
    page: {
      title: { kind: 'scalar' },
      body: { kind: 'blocks' },
      logo: { kind: 'file' },
      topics: { kind: 'relation', target: 'topic', many: true },
      edition: { kind: 'relation', target: 'edition', many: false },
      hero: { kind: 'component', uid: 'figure', many: false, value: null },
      people: { kind: 'component', uid: 'person', many: true, value: null },
      content: { kind: 'zone', uids: ['figure', 'person'] },
    },
    figure: { alt: { kind: 'scalar' }, file: { kind: 'file' } },
    person: { name: { kind: 'scalar' } },
  };
  const types = { shapeOf: (uid: string) => shapes[uid] ?? {} } as unknown as Types;
  const stored: Row = {
    id: 5,
    title: 'Förr',
    topics: [{ id: 1, documentId: 't1' }],
    edition: { id: 2, documentId: 'e1' },
    hero: { id: 3, alt: 'Stod', file: { id: 8 } },
    content: [{ id: 9, __component: 'person', key: 'k', name: 'Ada' }],
  };

  test('what the form lacks is as it is stored', () => {
    const row = rowFrom('page', { title: 'Nu', hero: { id: 3, file: { id: 4 } } }, stored, types);
    expect(row).toMatchObject({
      title: 'Nu',
      topics: stored['topics'],
      edition: stored['edition'],
      hero: { alt: 'Stod', file: { id: 4 } },
      content: stored['content'],
    });
  });

  test('parts are matched by key, and only with their own kind', () => {
    const same = { __component: 'person', key: 'k', id: 77 };
    const other = { __component: 'figure', key: 'k' };
    const foreign = { __component: 'api::user', name: 'x' };
    const { content } = rowFrom('page', { content: [same, other, foreign, 3] }, stored, types);
    expect(content).toEqual([
      expect.objectContaining({ __component: 'person', name: 'Ada' }),
      expect.objectContaining({ __component: 'figure', alt: null, file: null }),
    ]);
  });

  test('what does not fit a field is nothing', () => {
    const odd = { title: {}, body: 'text', logo: 'x', hero: [], people: 'x', content: {} };
    expect(rowFrom('page', odd, null, types)).toMatchObject({
      title: null,
      body: null,
      logo: null,
      hero: null,
      people: [],
      content: [],
      topics: null,
    });
    expect(rowFrom('page', { logo: [{ id: 12 }] }, null, types)['logo']).toEqual({ id: 12 });
  });

  test('names all that it leads to, and shows what was found of it', () => {
    const values = {
      logo: 4,
      topics: [{ documentId: 't1' }, { documentId: 't2' }],
      content: [{ __component: 'figure', file: { id: 6 } }],
    };
    const row = rowFrom('page', values, stored, types);
    const targets = targetsOf('page', row, types);
    expect([...targets.files].sort()).toEqual([4, 6, 8]);
    expect(targets.documents.get('topic')).toEqual(new Set(['t1', 't2']));
    expect(targets.documents.get('edition')).toEqual(new Set(['e1']));
    const page = filled('page', row, types, {
      files: new Map([[6, { id: 6, url: '/6' }]]),
      documents: new Map([['topic', new Map([['t2', { id: 1, name: 'T' }]])]]),
    });
    expect(page).toMatchObject({
      logo: null,
      edition: null,
      topics: [{ name: 'T' }],
      hero: { file: null },
      people: [],
      content: [{ file: { url: '/6' } }],
    });
  });
});

describe('what stands in a view', () => {
  test('is read as what it ought to be', () => {
    expect([text({ a: ' x ' }, 'a'), text({ a: 1 }, 'a'), text(null, 'a')]).toEqual(['x', '', '']);
    expect(['12', 7, '', ' ', 'x', null, NaN].map((a) => number({ a }, 'a'))).toEqual([
      12,
      7,
      ...Array(5).fill(null),
    ]);
  });

  test.each([
    ['https://a.example/x', true],
    ['HTTP://a.example', true],
    ['javascript:alert(1)', false],
    ['//a.example', false],
    ['https://a.example/ b', false],
    ['https:\\\\a.example', false],
    ['', false],
  ])('%s may stand in a link: %s', (url, may) => {
    expect(webAddress(url)).toBe(may ? url : null);
  });
});

describe('the words of a page', () => {
  test('are Swedish on a Swedish page, English on every other', () => {
    expect(['sv', 'sv-FI', 'en', 'fi', 'svx'].map(pageLanguage)).toEqual([
      'sv',
      'sv',
      'en',
      'en',
      'en',
    ]);
    expect([pageWords('sv').topics, pageWords('en').topics]).toEqual(['Ämnen', 'Topics']);
    expect([partWord('sv', 'role', 'guest'), partWord('en', 'role', 'guest')]).toEqual([
      'gäst',
      'guest',
    ]);
    expect(partWord('sv', 'role', 'constructor') + partWord('sv', 'nothing', 'guest')).toBe('');
  });
});
