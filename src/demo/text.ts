/** Strapi Blocks and slugs from the plain text that the demo's authors wrote. */
interface Text {
  type: 'text';
  text: string;
  bold?: true;
}
export type Block =
  | { type: 'paragraph'; children: Text[] }
  | { type: 'heading'; level: 2; children: Text[] }
  | {
      type: 'list';
      format: 'unordered';
      children: { type: 'list-item'; children: Text[] }[];
    };

/** Paragraphs are parted by blank lines; `## ` begins a heading, lines with `- ` make a list, `**` is bold. */
export function blocks(text: string): Block[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((part): Block => {
      const lines = part.split('\n').map((line) => line.trim());
      if (lines.every((line) => line.startsWith('- '))) {
        return {
          type: 'list',
          format: 'unordered',
          children: lines.map((line) => ({ type: 'list-item', children: inline(line.slice(2)) })),
        };
      }
      const whole = lines.join(' ');
      return whole.startsWith('## ')
        ? { type: 'heading', level: 2, children: inline(whole.slice(3)) }
        : { type: 'paragraph', children: inline(whole) };
    });
}

function inline(text: string): Text[] {
  return text
    .split('**')
    .map((piece, index): Text => ({
      type: 'text',
      text: piece,
      ...(index % 2 === 1 ? { bold: true as const } : {}),
    }))
    .filter((piece, index, all) => piece.text !== '' || all.length === 1);
}

/** As the site's own addresses: å and ä become a, ö becomes o, & becomes och. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll('&', ' och ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
