import type {
  Block,
  Inline,
  List,
  Note,
} from '../../../src/plugins/content-rules/admin/src/texts/paste/blocks';

/** Blocks as a person reads them: one line each, marks as in Markdown. What is not shown here may not be there. */
export const written = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block): string[] => {
    if (block.type === 'list') return listed(block, 0);
    const before = { paragraph: '', quote: '> ', heading: '' }[block.type];
    const hashes = block.type === 'heading' ? `${'#'.repeat(block.level)} ` : before;
    const text = inline(block.children);
    // A paragraph that looks like something else.
    return [
      `${hashes}${block.type === 'paragraph' ? text.replace(/^(?=[-#>]|\d+\.)/, '\\') : text}`,
    ];
  });

/** What is told of a paste, in the order in which it is said. */
export const noted = (notes: readonly Note[]): string =>
  notes
    .map(({ kind, count, names }) => {
      const own = kind === 'picture' || kind === 'link' || kind === 'embed' ? names : [];
      return `${kind}${count > 1 && kind !== 'style' ? ` ${count}` : ''}${own.map((name) => ` ”${name}”`).join('')}`;
    })
    .join(', ');

function listed({ format, children, indentLevel }: List, depth: number): string[] {
  if ((indentLevel ?? 0) !== depth) throw new Error(`indentLevel ${indentLevel} at ${depth}`);
  let number = 0;
  return children.flatMap((child) => {
    if (child.type === 'list') return listed(child, depth + 1);
    number += 1;
    const marker = format === 'ordered' ? `${number}.` : '-';
    return [`${'   '.repeat(depth)}${marker} ${inline(child.children)}`];
  });
}

const SHOWN = ['type', 'text', 'bold', 'italic', 'strikethrough', 'url', 'children'];

const inline = (inlines: readonly Inline[]): string =>
  inlines
    .map((node) => {
      const other = Object.keys(node).filter((key) => !SHOWN.includes(key));
      if (other.length > 0) throw new Error(`A style is left: ${other.join(', ')}`);
      if (node.type === 'link') return `[${inline(node.children)}](${node.url})`;
      const marks = `${node.bold ? '**' : ''}${node.italic ? '_' : ''}${node.strikethrough ? '~~' : ''}`;
      const text = node.text.replaceAll('\n', '⏎').replaceAll('\u00a0', '⍽');
      return `${marks}${text}${[...marks].reverse().join('')}`;
    })
    .join('');
