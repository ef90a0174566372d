/** What a file is, said by its bytes. */
export type Kind =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'avif'
  | 'pdf'
  | 'zip'
  | 'mp4'
  | 'webm'
  | 'mp3'
  | 'ogg'
  | 'wav'
  | 'text'
  | 'markup';

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/**
 * What may be uploaded: the endings of each kind and the type that each is stored and served under,
 * whatever the sender says; the first is for a name without one. Markup (SVG, HTML, XML) may hold scripts
 * and is not here.
 */
export const ALLOWED: Readonly<Partial<Record<Kind, Readonly<Record<string, string>>>>> = {
  jpeg: { jpg: 'image/jpeg', jpeg: 'image/jpeg', jpe: 'image/jpeg', jfif: 'image/jpeg' },
  png: { png: 'image/png' },
  gif: { gif: 'image/gif' },
  webp: { webp: 'image/webp' },
  avif: { avif: 'image/avif' },
  pdf: { pdf: 'application/pdf' },
  zip: {
    zip: 'application/zip',
    docx: `${OPEN_XML}.wordprocessingml.document`,
    xlsx: `${OPEN_XML}.spreadsheetml.sheet`,
    pptx: `${OPEN_XML}.presentationml.presentation`,
    odt: `${OPEN_DOCUMENT}.text`,
    ods: `${OPEN_DOCUMENT}.spreadsheet`,
    odp: `${OPEN_DOCUMENT}.presentation`,
    epub: 'application/epub+zip',
  },
  mp4: { mp4: 'video/mp4', m4v: 'video/x-m4v', m4a: 'audio/mp4', mov: 'video/quicktime' },
  webm: { webm: 'video/webm', mkv: 'video/x-matroska' },
  mp3: { mp3: 'audio/mpeg' },
  ogg: { ogg: 'audio/ogg', oga: 'audio/ogg', ogv: 'video/ogg', opus: 'audio/ogg' },
  wav: { wav: 'audio/wav' },
  text: {
    txt: 'text/plain',
    csv: 'text/csv',
    vtt: 'text/vtt',
    srt: 'text/plain',
    md: 'text/markdown',
    json: 'application/json',
    ics: 'text/calendar',
  },
};

/** Pictures of phones that no browser shows: of the same container as MP4. */
const NOT_FILM = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

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
  if (is('ftyp', 4)) {
    if (is('avif', 8) || is('avis', 8)) return 'avif';
    return NOT_FILM.some((brand) => is(brand, 8)) ? null : 'mp4';
  }
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
  | { ok: true; mime: string; extension: string }
  | { ok: false; reason: 'not_allowed' | 'other_type'; kind: Kind | null };

/**
 * Whether a file may be stored: a kind we know, and the one that its name and its sender say. `mime` and
 * `extension` are what it is stored and served under.
 */
export function judge(bytes: Uint8Array, name: string, declared: string): Verdict {
  const kind = kindOf(bytes);
  const types = kind === null ? undefined : ALLOWED[kind];
  if (types === undefined) return { ok: false, reason: 'not_allowed', kind };
  const extension = endingOf(name) ?? Object.keys(types)[0] ?? '';
  const mime = Object.hasOwn(types, extension) ? types[extension] : undefined;
  if (mime === undefined || contradicts(types, declared)) {
    return { ok: false, reason: 'other_type', kind };
  }
  return { ok: true, mime, extension };
}

/** What stands after the last full stop of a name, in small letters; null where nothing does. */
export const endingOf = (name: string): string | null =>
  /\.([^.]+)$/u.exec(name.trim().toLowerCase())?.[1] ?? null;

/** A declared type that stands for another kind; what we do not know contradicts nothing. */
function contradicts(types: Readonly<Record<string, string>>, declared: string): boolean {
  const type = declared.toLowerCase().split(';')[0]?.trim() ?? '';
  if (/svg|html|xml(?!formats)|(java|ecma)script/u.test(type) && !type.includes('openxml'))
    return true;
  const others = Object.values(ALLOWED).filter((other) => other !== types);
  return others.some(
    (other) => new Set(Object.values(other)).size === 1 && type === Object.values(other)[0],
  );
}
