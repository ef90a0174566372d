import type { RichTextFormat } from '../types';
import { blockHtml } from './html';
import { asBlocks, inlineText, type Block } from './nodes';

/** `/internal/api::article.article/abc123`: an internal link as it is stored, by document id. */
export interface InternalTarget {
  uid: string;
  documentId: string;
}

/** Gives today's path of an internal link, or null when the target is not live. */
export type PathOf = (target: InternalTarget) => string | null;

const INTERNAL = /^\/internal\/((?:api|plugin)::[\w-]+\.[\w-]+)\/([a-z0-9]+)$/;
const SAFE_URL = /^(https?:|mailto:|tel:|\/(?![/\\])|#)/i;

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
  // Browsers read a backslash as a slash: `/\\host` would lead to another host.
  if (bare.includes('\\')) return null;
  if (SAFE_URL.test(bare)) return url.trim();
  return /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(bare) ? `https://${url.trim()}` : null;
}

function blockText(block: Block): string {
  if (block.type === 'image') return '';
  if (block.type !== 'list') return inlineText(block);
  return asBlocks(block.children)
    .map((item) => (item.type === 'list' ? blockText(item) : inlineText(item)))
    .join('\n');
}
