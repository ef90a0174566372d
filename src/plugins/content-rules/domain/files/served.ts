import { ALLOWED, endingOf } from './kinds';

const PICTURES = ['jpeg', 'png', 'gif', 'webp', 'avif'] as const;
/** Taken once, before it was asked which pictures browsers show: what is there still is served. */
const TAKEN_ONCE = { tif: 'image/tiff', tiff: 'image/tiff' };
const YEAR = 365 * 24 * 3600;

/** Every ending that we store, and the type it is served under. */
const TYPES: ReadonlyMap<string, string> = new Map(
  [...Object.values(ALLOWED), TAKEN_ONCE].flatMap((types) => Object.entries(types)),
);
const SHOWN: ReadonlySet<string> = new Set([
  ...PICTURES.flatMap((kind) => Object.keys(ALLOWED[kind] ?? {})),
  ...Object.keys(TAKEN_ONCE),
]);

/**
 * How a stored file is served: under a type of our own list, whatever is on disk, and to be saved, not
 * shown, where it is no picture. Its name changes with its bytes.
 */
export function servedWith(path: string): Readonly<Record<string, string>> {
  const ending = endingOf(path.slice(path.lastIndexOf('/') + 1)) ?? '';
  const type = TYPES.get(ending) ?? 'application/octet-stream';
  return {
    'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'Content-Disposition': SHOWN.has(ending) ? 'inline' : 'attachment',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': `public, max-age=${YEAR}, immutable`,
  };
}
