import {
  formatRichText,
  internalTarget,
  internalTargets,
} from '../../../src/plugins/delivery/domain/rich-text/blocks';

/** The corners of rich text: odd levels, nested lists, marks, and addresses that want to be links. */
const text = (value: unknown, marks = {}) => ({ type: 'text', text: value, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const link = (url: unknown, value = 'länk') => ({ type: 'link', url, children: [text(value)] });
const item = (...children: unknown[]) => ({ type: 'list-item', children });
const list = (format: string, ...children: unknown[]) => ({ type: 'list', format, children });
const to = (format: 'html' | 'text' | 'blocks', ...blocks: unknown[]) =>
  formatRichText(blocks, format, () => null);
const html = (...blocks: unknown[]) => to('html', ...blocks);

test.each([
  ['/internal/api::article.article/abc1', { uid: 'api::article.article', documentId: 'abc1' }],
  ['/internal/plugin::a-b.c-d/0', { uid: 'plugin::a-b.c-d', documentId: '0' }],
  ['x/internal/api::article.article/abc', null],
  ['/internal/api::article.article/abc?x', null],
  ['/internal/admin::user/abc', null],
  ['/internal/api::article/abc', null],
  ['/internal/api::article.article/ABC', null],
  ['/internal/api::article.article/', null],
  [['/internal/api::article.article/abc'], null],
  [7, null],
  [undefined, null],
])('%j is an internal link to %j', (url, target) => {
  expect(internalTarget(url)).toEqual(target);
});

test('only links have targets, and what is no block is passed over', () => {
  const url = '/internal/api::article.article/abc';
  expect(
    internalTargets([{ type: 'paragraph', url, children: [null, 7, link(url)] }]),
  ).toHaveLength(1);
  expect([internalTargets(null), internalTargets('x'), internalTargets([7, null])]).toEqual([
    [],
    [],
    [],
  ]);
});

test.each([
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['code', 'code'],
])('%s is <%s>, and only when it is true', (mark, tag) => {
  expect(html(paragraph(text('x', { [mark]: true })))).toBe(`<p><${tag}>x</${tag}></p>`);
  expect(html(paragraph(text('x', { [mark]: 'true' })))).toBe('<p>x</p>');
});

test.each([
  [1, 1],
  [6, 6],
  [7, 6],
  [0, 2],
  [-3, 1],
  [2.9, 2],
  ['3', 3],
  [undefined, 2],
])('a heading of level %j is an h%i', (level, tag) => {
  expect(html({ type: 'heading', level, children: [text('R')] })).toBe(`<h${tag}>R</h${tag}>`);
});

test.each<[string, object, string]>([
  ['an ordered list', list('ordered', item(text('a'))), '<ol><li>a</li></ol>'],
  ['an unordered list', list('unordered', item(text('a'))), '<ul><li>a</li></ul>'],
  [
    'a list that begins with a list',
    list('unordered', list('ordered', item(text('a'))), item(text('b'))),
    '<ul><li><ol><li>a</li></ol></li><li>b</li></ul>',
  ],
  [
    'two lists beside one item',
    list(
      'unordered',
      item(text('a')),
      list('ordered', item(text('b'))),
      list('unordered', item(text('c'))),
    ),
    '<ul><li>a<ol><li>b</li></ol><ul><li>c</li></ul></li></ul>',
  ],
  ['line breaks of both kinds', paragraph(text('a\r\nb\nc')), '<p>a<br>b<br>c</p>'],
  ['a text without text', paragraph({ type: 'text' }), '<p></p>'],
  ['a block without children', { type: 'quote' }, '<blockquote></blockquote>'],
  ['several texts', paragraph(text('a'), text('b')), '<p>ab</p>'],
  ['children that are none', paragraph(null, 7, text('a')), '<p>a</p>'],
  [
    'code with several parts',
    { type: 'code', children: [text('a<'), text("'b'")] },
    '<pre><code>a&lt;&#39;b&#39;</code></pre>',
  ],
  [
    'every sign that means something',
    paragraph(text(`&<>"'&&`)),
    '<p>&amp;&lt;&gt;&quot;&#39;&amp;&amp;</p>',
  ],
])('%s', (_what, block, expected) => {
  expect(html(block)).toBe(expected);
});

test('blocks stand one after the other', () => {
  expect(html(paragraph(text('a')), paragraph(text('b')))).toBe('<p>a</p><p>b</p>');
  const picture = { type: 'image', children: [text('x')] };
  expect(to('text', paragraph(text('a')), picture, paragraph(text('')), paragraph(text('b')))).toBe(
    'a\n\nb',
  );
});

test.each<[unknown, string | null]>([
  ['http://a.se', 'http://a.se'],
  ['HTTPS://a.se', 'HTTPS://a.se'],
  ['tel:+46', 'tel:+46'],
  ['#del', '#del'],
  ['/a', '/a'],
  [' https://a.se ', 'https://a.se'],
  ['h22.se/om', 'https://h22.se/om'],
  ['h22.se?a', 'https://h22.se?a'],
  ['h22.se#a', 'https://h22.se#a'],
  [' h22.se ', 'https://h22.se'],
  ['h22', null],
  ['h22.se:80', null],
  ['xmailto:a', null],
  ['ftp://a.se', null],
  [7, null],
  [undefined, null],
])('the address %j leads to %j', (url, href) => {
  const blocks = to('blocks', paragraph(link(url)));
  expect(blocks).toEqual([paragraph(href === null ? text('länk') : link(href))]);
});

test('a link without words leaves nothing behind', () => {
  expect(to('blocks', paragraph({ type: 'link', url: 'javascript:x' }))).toEqual([paragraph()]);
});

test('as text a nested list is read line by line, and a code block as it stands', () => {
  const nested = list('ordered', item(text('a')), list('ordered', item(text('b'), text('c'))));
  expect(to('text', nested, { type: 'code', children: [text('d')] })).toBe('a\nbc\n\nd');
});

test('as text a list in a list has a line for each of its items, as at the top', () => {
  const inner = list('ordered', item(text('b')), item(text('c')));
  expect(to('text', list('unordered', item(text('a')), inner))).toBe('a\nb\nc');
});

test('as text a text is its own words, and so is what has no children', () => {
  expect(to('text', paragraph({ ...text('a'), children: [text('b')] }))).toBe('a');
  expect(to('text', { type: 'quote', text: 'a' }, { type: 'quote' })).toBe('a');
});

test('what is no text is nothing, in each form', () => {
  const values = ['x', {}, undefined].map((value) =>
    (['blocks', 'html', 'text'] as const).map((format) =>
      formatRichText(value, format, () => null),
    ),
  );
  expect(values).toEqual(Array(3).fill([null, '', '']));
});
