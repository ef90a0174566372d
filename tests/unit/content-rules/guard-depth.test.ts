import { guard } from '../../../src/plugins/content-rules/domain/guard';
import type { Data, Model } from '../../../src/plugins/content-rules/domain/model';

/** What is nested too deep would overflow the stack of whoever reads it next. */
const MODELS: Record<string, Model> = {
  page: {
    body: { type: 'blocks' },
    settings: { type: 'json' },
    content: { type: 'dynamiczone', components: ['text'] },
  },
  text: { body: { type: 'blocks' }, notes: { type: 'json' } },
};
const modelOf = (uid: string) => MODELS[uid] as Model;
const faults = (data: Data) =>
  guard(modelOf('page'), data, modelOf).map(({ field, message }) => `${field}: ${message.en}`);

/** Objects in objects, `depth` of them. */
const nested = (depth: number): unknown => (depth === 0 ? 'botten' : { a: nested(depth - 1) });
const TOO_DEEP = 'data: This is no part that the page can hold.';

describe('a page', () => {
  // The page itself is the first level, `settings` the second, and the text at the bottom the last.
  test('may be forty levels deep', () => {
    expect(faults({ settings: nested(38) })).toEqual([]);
  });

  test('and no deeper, whatever the type of the field', () => {
    expect(faults({ settings: nested(39) })).toEqual([TOO_DEEP]);
    expect(faults({ unknown: nested(39) })).toEqual([TOO_DEEP]);
    expect(faults({ content: [{ __component: 'text', notes: nested(37) }] })).toEqual([TOO_DEEP]);
  });

  test('a list counts as a level', () => {
    const lists = (depth: number): unknown => (depth === 0 ? 1 : [lists(depth - 1)]);
    expect(faults({ settings: lists(38) })).toEqual([]);
    expect(faults({ settings: lists(39) })).toEqual([TOO_DEEP]);
  });

  test('depth that would overflow the stack is refused as well', () => {
    let deep: unknown = 'botten';
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(faults({ settings: deep })).toEqual([TOO_DEEP]);
  });
});

describe('a rich text', () => {
  const item = { type: 'list-item', children: [{ type: 'text', text: 'punkt' }] };
  /** Lists in lists: the item of the innermost stands at this depth, its text one below. */
  const lists = (depth: number): object =>
    depth === 0 ? item : { type: 'list', format: 'unordered', children: [lists(depth - 1)] };

  test('holds lists in lists, eleven of them', () => {
    expect(faults({ body: [lists(11)] })).toEqual([]);
  });

  test('and no more', () => {
    expect(faults({ body: [lists(12)] })).toEqual([
      'body: The text is not in the format Strapi Blocks: too deep or too many nodes.',
    ]);
  });

  test('also inside a component', () => {
    const content = [{ __component: 'text', body: [lists(12)] }];
    expect(faults({ content })).toEqual([
      expect.stringMatching(/^content\[0\]\.body: .*too deep or too many nodes/u),
    ]);
  });
});
