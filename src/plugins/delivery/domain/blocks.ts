import type { RichTextFormat } from './types';

/** A node of Strapi Blocks: an element with children, or a text with its formatting. */
export interface Block {
  type: string;
  text?: string;
  url?: string;
  level?: number;
  format?: string;
  children?: Block[];
  [mark: string]: unknown;
}

/** `/internal/api::article.article/abc123`: an internal link as it is stored, by document id. */
export interface InternalTarget {
  uid: string;
  documentId: string;
}

/** Gives today's path of an internal link, or null when the target is not live. */
export type PathOf = (target: InternalTarget) => string | null;

const INTERNAL = /^\/internal\/((?:api|plugin)::[\w-]+\.[\w-]+)\/([a-z0-9]+)$/;
const SAFE_URL = /^(https?:|mailto:|tel:|\/(?!\/)|#)/i;
const MARKS = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['code', 'code'],
] as const;

/** The document that a link points at, or null for an ordinary address. */
export function internalTarget(url: unknown): InternalTarget | null {
  const match = typeof url === 'string' ? INTERNAL.exec(url) : null;
  return match ? { uid: match[1] as string, documentId: match[2] as string } : null;
}

/** Every internal link in a rich text, in order. */
export function internalTargets(blocks: unknown): InternalTarget[] {
  return asBlocks(blocks).flatMap((block) => {
    const own = block.type === 'link' ? internalTarget(block.url) : null;
    return [...(own ? [own] : []), ...internalTargets(block.children)];
  });
}

/** A rich text in the format that was asked for, with internal links as today's paths. */
export function formatRichText(
  blocks: unknown,
  format: RichTextFormat,
  pathOf: PathOf,
): Block[] | string | null {
  if (!Array.isArray(blocks)) return format === 'blocks' ? null : '';
  const resolved = resolveLinks(asBlocks(blocks), pathOf);
  if (format === 'html') return resolved.map(blockHtml).join('');
  if (format === 'text') return resolved.map(blockText).filter(Boolean).join('\n\n');
  return resolved;
}

function asBlocks(value: unknown): Block[] {
  return Array.isArray(value)
    ? value.filter((node): node is Block => typeof node === 'object' && node !== null)
    : [];
}

/** A link whose target is not live, or whose scheme is unsafe, leaves its words behind. */
function resolveLinks(blocks: Block[], pathOf: PathOf): Block[] {
  return blocks.flatMap((block) => {
    const children = block.children && resolveLinks(asBlocks(block.children), pathOf);
    const copy = children ? { ...block, children } : block;
    if (block.type !== 'link') return [copy];
    const target = internalTarget(block.url);
    const url = target ? pathOf(target) : safeUrl(block.url);
    return url === null ? (children ?? []) : [{ ...copy, url }];
  });
}

function safeUrl(url: unknown): string | null {
  if (typeof url !== 'string') return null;
  // Browsers drop control characters and spaces before they read the scheme.
  const bare = [...url].filter((char) => char > ' ').join('');
  if (SAFE_URL.test(bare)) return url.trim();
  return /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(bare) ? `https://${url.trim()}` : null;
}

function blockHtml(block: Block): string {
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

function blockText(block: Block): string {
  if (block.type === 'image') return '';
  if (block.type !== 'list') return inlineText(block);
  return asBlocks(block.children)
    .map((item) => (item.type === 'list' ? blockText(item) : inlineText(item)))
    .join('\n');
}

function inlineText(block: Block): string {
  return block.type === 'text' || block.children === undefined
    ? String(block.text ?? '')
    : asBlocks(block.children).map(inlineText).join('');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
