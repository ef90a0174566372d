import { createEditor, type Editor, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { addressOf } from '../../src/plugins/content-rules/admin/src/texts/paste/addresses';
import type { Block } from '../../src/plugins/content-rules/admin/src/texts/paste/blocks';
import { blocksOfHtml } from '../../src/plugins/content-rules/admin/src/texts/paste/html';
import { blocksOfText } from '../../src/plugins/content-rules/admin/src/texts/paste/plain';
import type { TextEditor } from '../../src/plugins/content-rules/admin/src/texts/editorState';
import { stateOf } from '../../src/plugins/content-rules/admin/src/texts/editorState';
import { withPaste } from '../../src/plugins/content-rules/admin/src/texts/withPaste';
import { written } from './support/written';

describe('an address', () => {
  test.each([
    ['www.h22.se', 'https://www.h22.se'],
    ['h22.se/om?a=1', 'https://h22.se/om?a=1'],
    [' https://h22.se/å b ', 'https://h22.se/å%20b'],
    ['/nyheter/en-sida', '/nyheter/en-sida'],
    ['MAILTO:kim@example.se', 'mailto:kim@example.se'],
    ['tel:042-10 50 00', 'tel:042-105000'],
    [
      'https://eur01.safelinks.protection.outlook.com/ap/w-59584e83/?url=https%3A%2F%2Fexample.se%2Fa%3Fb%3D1&data=x',
      'https://example.se/a?b=1',
    ],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fexample.se',
      'https://example.se',
    ],
    [
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__example.se_a-2Db&d=x',
      'https://example.se/a-b',
    ],
    ['https://urldefense.com/v3/__https:/example.se/a__;!!x$', 'https://example.se/a'],
    ['https://www.google.com/search?q=vatten', 'https://www.google.com/search?q=vatten'],
    ['file:///C:/Dok/www.h22.se', 'https://www.h22.se'],
  ])('%s leads to %s', (href, address) => expect(addressOf(href)).toBe(address));

  test.each([
    ...['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x'],
    ...['file:///C:/hemligt.docx', '#mer', '', 'bilaga.pdf', '../upp', '/\\ond.example', '//'],
    ...['https://', 'https:// example.se', `https://example.se/${'a'.repeat(2100)}`, 'about:blank'],
  ])('%j leads nowhere', (href) => expect(addressOf(href)).toBeNull());
});

describe('text without markup', () => {
  const lines = (text: string) => written(blocksOfText(text).blocks);

  test('keeps its lines, lists and addresses', () => {
    expect(
      lines(
        'Hej\r\n\r\nTa med:\n• mat\n• vatten\n\n1. Först\n2. Sedan\n\n- en\n- två\n\nSe www.h22.se.',
      ),
    ).toEqual([
      ...['Hej', 'Ta med:', '- mat', '- vatten', '1. Först', '2. Sedan', '- en', '- två'],
      'Se [www.h22.se](https://www.h22.se).',
    ]);
  });

  test('one dash is speech, and one number a sentence', () => {
    expect(lines('– Jag vet inte.\nMer.\n1. Inledning')).toEqual([
      '– Jag vet inte.',
      'Mer.',
      '\\1. Inledning',
    ]);
  });
});

/** Words of a clipboard that is taken at random: none is lost, whatever stands around them. */
test('no word is lost in markup that nobody has thought of', () => {
  const tags = ['p', 'div', 'span', 'b', 'ul', 'li', 'ol', 'blockquote', 'h1', 'h3', 'td', 'tr'];
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const tree = (depth: number, words: string[]): string => {
    if (depth === 0 || random(4) === 0) {
      const word = `ord${words.length}`;
      words.push(word);
      return ` ${word} `;
    }
    const tag = ['table', ...tags][random(tags.length + 1)] ?? 'p';
    const inner = Array.from({ length: 1 + random(3) }, () => tree(depth - 1, words)).join('');
    return tag === 'table'
      ? `<table><tr><td>${inner}</td><td>${tree(0, words)}</td></tr></table>`
      : `<${tag}>${inner}</${tag}>`;
  };
  for (let turn = 0; turn < 400; turn += 1) {
    const words: string[] = [];
    const html = tree(6, words);
    const text = written(blocksOfHtml(html).blocks).join(' ');
    const lost = words.filter((word) => !new RegExp(`${word}(?!\\d)`).test(text));
    expect({ html, lost }).toEqual({ html, lost: [] });
  }
});

describe('in the editor', () => {
  const paragraph = (text: string): Block => ({
    type: 'paragraph',
    children: [{ type: 'text', text }],
  });
  const list = (...texts: string[]): Block => ({
    type: 'list',
    format: 'unordered',
    children: texts.map((text) => ({ type: 'list-item', children: [{ type: 'text', text }] })),
  });

  function editorWith(...blocks: Block[]) {
    const plain = withHistory(createEditor() as never) as unknown as TextEditor;
    const { isInline } = plain;
    plain.isInline = (node) => (node as { type?: string }).type === 'link' || isInline(node);
    plain.insertData = () => undefined;
    const editor = withPaste(plain) as TextEditor;
    editor.children = JSON.parse(JSON.stringify(blocks)) as never;
    return editor;
  }
  const at = (editor: Editor, path: number[], offset: number) =>
    Transforms.select(editor, { path, offset });
  const paste = (editor: TextEditor, html: string, text = '') =>
    editor.insertData({
      files: [],
      getData: (type: string) => ({ 'text/html': html, 'text/plain': text })[type] ?? '',
    } as never);
  const shown = (editor: Editor) => written(clean(editor.children as never));
  /** Slate puts an empty text on either side of a link. */
  const clean = (blocks: Block[]): Block[] =>
    JSON.parse(JSON.stringify(blocks), (_, value: unknown) =>
      Array.isArray(value)
        ? value.filter((node) => (node as { text?: string }).text !== '' || value.length === 1)
        : value,
    ) as Block[];

  test('blocks part the paragraph, words stand in it', () => {
    const editor = editorWith(paragraph('Före efter'));
    at(editor, [0, 0], 5);
    paste(editor, '<h2>Mitt</h2><p>i</p>');
    expect(shown(editor)).toEqual(['Före ', '## Mitt', 'i', 'efter']);
    paste(editor, '<p>mitt <b>i</b></p>');
    expect(shown(editor)).toEqual(['Före ', '## Mitt', 'imitt **i**', 'efter']);
  });

  test('an empty paragraph gives way, and a selection is replaced', () => {
    const editor = editorWith(paragraph(''), paragraph('bort'), paragraph('kvar'));
    at(editor, [0, 0], 0);
    paste(editor, '<blockquote>Citat</blockquote><p>mer</p>');
    expect(shown(editor)).toEqual(['> Citat', 'mer', 'bort', 'kvar']);
    Transforms.select(editor, {
      anchor: { path: [2, 0], offset: 0 },
      focus: { path: [3, 0], offset: 2 },
    });
    paste(editor, '<ul><li>a</li></ul>');
    expect(shown(editor)).toEqual(['> Citat', 'mer', '- a', 'ar']);
  });

  test('in a list paragraphs and lists are items, and a heading parts it', () => {
    const editor = editorWith(list('ett', 'två'));
    at(editor, [0, 0, 0], 3);
    paste(editor, '<ol><li>a<ul><li>b</li></ul></li></ol>');
    expect(shown(editor)).toEqual(['- ett', '- a', '   - b', '- två']);
    at(editor, [0, 0, 0], 3);
    paste(editor, '<h2>Rubrik</h2>');
    expect(shown(editor)).toEqual(['- ett', '## Rubrik', '- a', '   - b', '- två']);
  });

  test('one step takes all of it back, and nothing else', async () => {
    const editor = editorWith(paragraph('a'));
    at(editor, [0, 0], 1);
    editor.insertText('b');
    await Promise.resolve();
    // The browser moves the cursor in the same breath.
    at(editor, [0, 0], 1);
    paste(editor, '<h1>R</h1><table><tr><td>1</td><td>2</td></tr></table>');
    expect(stateOf(editor).pasted?.notes.map(({ kind }) => kind)).toEqual(['table', 'level']);
    await Promise.resolve();
    editor.insertText('c');
    await Promise.resolve();
    editor.undo();
    editor.undo();
    expect(shown(editor)).toEqual(['ab']);
  });

  test('an address is a link, and makes one of what is marked', () => {
    const editor = editorWith(paragraph('Läs programmet nu'));
    Transforms.select(editor, {
      anchor: { path: [0, 0], offset: 4 },
      focus: { path: [0, 0], offset: 14 },
    });
    paste(editor, '', 'www.h22.se/program');
    expect(shown(editor)).toEqual(['Läs [programmet](https://www.h22.se/program) nu']);
    at(editor, [0, 2], 3);
    paste(editor, '<a href="https://h22.se">https://h22.se</a>', 'https://h22.se');
    expect(shown(editor)[0]).toContain(' nu[https://h22.se](https://h22.se)');
  });

  test('a picture alone is told', () => {
    const editor = editorWith(paragraph('a'));
    const files = [{ type: 'image/png', name: 'hamn.png' }];
    editor.insertData({ files, getData: () => '' } as never);
    expect(stateOf(editor).pasted?.notes).toEqual([
      { kind: 'picture', count: 1, names: ['hamn.png'] },
    ]);
    expect(shown(editor)).toEqual(['a']);
  });
});
