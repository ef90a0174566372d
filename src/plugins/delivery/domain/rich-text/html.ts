import { asBlocks, inlineText, type Block } from './nodes';

const MARKS = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['code', 'code'],
] as const;

/** One block as HTML; its links have been resolved. */
export function blockHtml(block: Block): string {
  const inner = () => asBlocks(block.children).map(blockHtml).join('');
  switch (block.type) {
    case 'text':
      return textHtml(block);
    case 'link':
      return `<a href="${escapeHtml(String(block.url))}">${inner()}</a>`;
    case 'heading': {
      const level = Math.min(6, Math.max(1, Math.trunc(Number(block.level)) || 2));
      return `<h${level}>${inner()}</h${level}>`;
    }
    case 'list': {
      const tag = block.format === 'ordered' ? 'ol' : 'ul';
      return `<${tag}>${listHtml(asBlocks(block.children))}</${tag}>`;
    }
    case 'list-item':
      return `<li>${inner()}</li>`;
    case 'quote':
      return `<blockquote>${inner()}</blockquote>`;
    case 'code':
      return `<pre><code>${escapeHtml(inlineText(block))}</code></pre>`;
    case 'image':
      // Pictures are figures, never part of a text.
      return '';
    default:
      return `<p>${inner()}</p>`;
  }
}

/** Strapi puts a nested list beside its item; HTML wants it inside the item. */
function listHtml(items: Block[]): string {
  let html = '';
  for (const item of items) {
    const own = blockHtml(item);
    const nested = item.type === 'list' && html.endsWith('</li>');
    if (nested) html = `${html.slice(0, -'</li>'.length)}${own}</li>`;
    else html += item.type === 'list' ? `<li>${own}</li>` : own;
  }
  return html;
}

function textHtml(block: Block): string {
  const html = escapeHtml(block.text ?? '').replace(/\r?\n/g, '<br>');
  return MARKS.reduce(
    (inner, [mark, tag]) => (block[mark] === true ? `<${tag}>${inner}</${tag}>` : inner),
    html,
  );
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
