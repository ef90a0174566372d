import {
  formatRichText,
  internalTargets,
} from '../../../src/plugins/delivery/domain/rich-text/blocks';

const text = (value: string, marks = {}) => ({ type: 'text', text: value, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const link = (url: string, value = 'länk') => ({ type: 'link', url, children: [text(value)] });
const item = (...children: unknown[]) => ({ type: 'list-item', children });
const list = (format: string, ...children: unknown[]) => ({ type: 'list', format, children });
const html = (...blocks: unknown[]) => formatRichText(blocks, 'html', () => null);

describe('rich text as HTML', () => {
  test.each([
    ['text is escaped', paragraph(text('<b>"&\'')), '<p>&lt;b&gt;&quot;&amp;&#39;</p>'],
    ['a line break stays', paragraph(text('a\nb')), '<p>a<br>b</p>'],
    [
      'formatting nests',
      paragraph(text('x', { bold: true, italic: true })),
      '<p><em><strong>x</strong></em></p>',
    ],
    ['a heading has its level', { type: 'heading', level: 3, children: [text('R')] }, '<h3>R</h3>'],
    ['a level that is none', { type: 'heading', level: '9"', children: [text('R')] }, '<h2>R</h2>'],
    ['a quote', { type: 'quote', children: [text('C')] }, '<blockquote>C</blockquote>'],
    ['code', { type: 'code', children: [text('a<b')] }, '<pre><code>a&lt;b</code></pre>'],
    ['a picture does not belong', { type: 'image', image: { url: '/x' }, children: [] }, ''],
    ['an unknown block is a paragraph', { type: 'marquee', children: [text('x')] }, '<p>x</p>'],
  ])('%s', (_what, block, expected) => {
    expect(html(block)).toBe(expected);
  });

  test('a list in a list stands inside its item', () => {
    const nested = list(
      'unordered',
      item(text('a')),
      list('ordered', item(text('b'))),
      item(text('c')),
    );
    expect(html(nested)).toBe('<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>');
  });

  test.each([
    ['https://h22.se', 'https://h22.se'],
    ['mailto:a@b.se', 'mailto:a@b.se'],
    ['/nyheter', '/nyheter'],
    ['www.h22.se', 'https://www.h22.se'],
    ['https://a.se/?a=1&b="', 'https://a.se/?a=1&amp;b=&quot;'],
  ])('the link %s leads to %s', (url, href) => {
    expect(html(paragraph(link(url)))).toBe(`<p><a href="${href}">länk</a></p>`);
  });

  test.each([
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    '/\t\\evil.example',
    'https:\\\\evil.example',
    '',
  ])('the link %j leaves its words only', (url) => {
    expect(html(paragraph(link(url)))).toBe('<p>länk</p>');
  });
});

test('as text every word is there once, in order, lists by line', () => {
  const blocks = [
    { type: 'heading', level: 2, children: [text('Rubrik')] },
    paragraph(text('Ett '), link('https://a.se', 'två'), text(' tre')),
    list('unordered', item(text('fyra')), list('unordered', item(text('fem'))), item(text('sex'))),
  ];
  expect(formatRichText(blocks, 'text', () => null)).toBe(
    'Rubrik\n\nEtt två tre\n\nfyra\nfem\nsex',
  );
});

describe('internal links', () => {
  const url = '/internal/api::article.article/abc123';

  test('come out with today’s path in every format', () => {
    const pathOf = () => '/nyheter/idag';
    expect(formatRichText([paragraph(link(url))], 'html', pathOf)).toContain(
      'href="/nyheter/idag"',
    );
    expect(formatRichText([paragraph(link(url))], 'blocks', pathOf)).toEqual([
      paragraph(link('/nyheter/idag')),
    ]);
  });

  test('to what is not live leave their words', () => {
    expect(formatRichText([paragraph(link(url))], 'blocks', () => null)).toEqual([
      paragraph(text('länk')),
    ]);
  });

  test('are found wherever they stand', () => {
    const blocks = [paragraph(link(url)), list('ordered', item(link(url)))];
    const target = { uid: 'api::article.article', documentId: 'abc123' };
    expect(internalTargets(blocks)).toEqual([target, target]);
  });
});

test('no text at all is null in blocks and empty elsewhere', () => {
  expect(formatRichText(null, 'blocks', () => null)).toBeNull();
  expect(formatRichText(null, 'html', () => null)).toBe('');
});
