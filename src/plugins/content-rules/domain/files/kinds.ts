/** What a file is, said by its bytes. */
export type Kind =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'avif'
  | 'tiff'
  | 'pdf'
  | 'zip'
  | 'mp4'
  | 'webm'
  | 'mp3'
  | 'ogg'
  | 'wav'
  | 'text'
  | 'markup';

interface KindWords {
  /** The media type to store; null where only the name tells (Office files are ZIP archives). */
  mime: string | null;
  extensions: readonly string[];
}

const OFFICE = ['zip', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'epub'] as const;

/** What may be uploaded. Markup (SVG, HTML, XML) may hold scripts and is not here. */
const ALLOWED: Readonly<Partial<Record<Kind, KindWords>>> = {
  jpeg: { mime: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { mime: 'image/png', extensions: ['png'] },
  gif: { mime: 'image/gif', extensions: ['gif'] },
  webp: { mime: 'image/webp', extensions: ['webp'] },
  avif: { mime: 'image/avif', extensions: ['avif'] },
  tiff: { mime: 'image/tiff', extensions: ['tif', 'tiff'] },
  pdf: { mime: 'application/pdf', extensions: ['pdf'] },
  zip: { mime: null, extensions: OFFICE },
  mp4: { mime: null, extensions: ['mp4', 'm4v', 'm4a', 'mov'] },
  webm: { mime: null, extensions: ['webm', 'mkv'] },
  mp3: { mime: 'audio/mpeg', extensions: ['mp3'] },
  ogg: { mime: null, extensions: ['ogg', 'oga', 'ogv', 'opus'] },
  wav: { mime: null, extensions: ['wav'] },
  text: { mime: null, extensions: ['txt', 'csv', 'vtt', 'srt', 'md', 'json', 'ics'] },
};

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** The kind of a file by its first bytes (4 kB are enough), or null for one we do not know. */
export function kindOf(bytes: Uint8Array): Kind | null {
  const is = (text: string, at = 0) => startsWith(bytes, ascii(text), at);
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (is('GIF87a') || is('GIF89a')) return 'gif';
  if (is('RIFF') && is('WEBP', 8)) return 'webp';
  if (is('RIFF') && is('WAVE', 8)) return 'wav';
  if (is('ftyp', 4)) return is('avif', 8) || is('avis', 8) ? 'avif' : 'mp4';
  if (startsWith(bytes, [0x49, 0x49, 0x2a, 0]) || startsWith(bytes, [0x4d, 0x4d, 0, 0x2a]))
    return 'tiff';
  if (is('%PDF-')) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
  if (startsWith(bytes, [0x1a, 0x45, 0xdf, 0xa3])) return 'webm';
  if (is('ID3') || startsWith(bytes, [0xff, 0xfb])) return 'mp3';
  if (is('OggS')) return 'ogg';
  return textKind(bytes);
}

/** Text has no control characters but white space; what begins with `<` is markup. */
function textKind(bytes: Uint8Array): Kind | null {
  const start = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  const first = bytes.subarray(start).find((byte) => byte > 0x20);
  if (first === undefined) return null;
  const white = [0x09, 0x0a, 0x0c, 0x0d];
  if (bytes.some((byte) => byte < 0x20 && !white.includes(byte))) return null;
  return first === 0x3c ? 'markup' : 'text';
}

export type Verdict =
  | { ok: true; mime: string | null }
  | { ok: false; reason: 'not_allowed' | 'other_type'; kind: Kind | null };

/** Whether a file may be stored: a kind we know, and the one that its name and its sender say. */
export function judge(bytes: Uint8Array, name: string, declared: string): Verdict {
  const kind = kindOf(bytes);
  const words = kind === null ? undefined : ALLOWED[kind];
  if (words === undefined) return { ok: false, reason: 'not_allowed', kind };
  const extension = /\.([^.]+)$/u.exec(name.trim().toLowerCase())?.[1];
  const otherName = extension !== undefined && !words.extensions.includes(extension);
  if (otherName || contradicts(words, declared)) return { ok: false, reason: 'other_type', kind };
  return { ok: true, mime: words.mime };
}

/** A declared type that stands for another kind; what we do not know contradicts nothing. */
function contradicts(words: KindWords, declared: string): boolean {
  const type = declared.toLowerCase().split(';')[0]?.trim() ?? '';
  if (/svg|html|xml(?!formats)|javascript/u.test(type) && !type.includes('openxml')) return true;
  const others = Object.values(ALLOWED).filter((other) => other !== words);
  return others.some((other) => other.mime === type);
}
