import type { Message } from '../types';
import { ascii } from './metadata/bytes';
import { endingOf } from './kinds';

/** A file that people have, and that readers of the site could not see. */
export interface Stranger {
  /** What it is called. */
  name: string;
  /** What to do instead. */
  advice: Message;
}

const JPEG: Message = {
  sv: 'Spara eller exportera den som JPEG (eller PNG, WebP) och ladda upp den i stället.',
  en: 'Save or export it as JPEG (or PNG, WebP) and upload that instead.',
};
const PHONE: Message = {
  sv: `${JPEG.sv} På en iPhone tar Inställningar → Kamera → Format → Mest kompatibelt bilder som JPEG.`,
  en: `${JPEG.en} On an iPhone, Settings → Camera → Formats → Most Compatible takes pictures as JPEG.`,
};
const OFFICE: Message = {
  sv: 'Spara den som PDF (eller docx, xlsx, pptx) och ladda upp den i stället.',
  en: 'Save it as PDF (or docx, xlsx, pptx) and upload that instead.',
};

const named = (name: string, advice: Message = JPEG): Stranger => ({ name, advice });
const RAW = (name: string): Stranger => named(`${name} (råformat från en kamera)`);

/** By how they begin; `?` stands for any byte. */
const STARTS: readonly (readonly [start: string, Stranger])[] = [
  ['FUJIFILMCCD-RAW', RAW('RAF')],
  ['II*\0????CR', RAW('CR2')],
  ['IIU\0', RAW('RW2')],
  ['IIRO\x08\0\0\0', RAW('ORF')],
  ['IIRS\x08\0\0\0', RAW('ORF')],
  ['MMOR\0\0\0\x08', RAW('ORF')],
  ['8BPS', named('PSD (Photoshop)')],
  ['\xff\x0a', named('JPEG XL')],
  ['\0\0\0\x0cJXL \r\n\x87\n', named('JPEG XL')],
  ['\0\0\0\x0cjP  \r\n\x87\n', named('JPEG 2000')],
  ['\xff\x4f\xff\x51', named('JPEG 2000')],
  // Reserved, and nought in every one: a note may begin with these two letters.
  ['BM????\0\0\0\0', named('BMP')],
  ['\0\0\x01\0', named('ICO')],
  ['%!PS-Adobe', named('PostScript (EPS)')],
  ['\xc5\xd0\xd3\xc6', named('PostScript (EPS)')],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', named('Office 97–2003 (doc, xls, ppt)', OFFICE)],
  ['{\\rtf1', named('RTF', OFFICE)],
];

/** Raw pictures that begin as any TIFF; only their names say so. */
const RAW_ENDINGS = [
  'dng',
  'nef',
  'nrw',
  'arw',
  'sr2',
  'pef',
  'srw',
  '3fr',
  'iiq',
  'erf',
  'kdc',
  'dcr',
  'rwl',
];
const TIFF = ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'];
/** Brands of the container that films have as well (ISO 14496-12, 4.3). */
const PHONES = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/**
 * What a file is that can't be shown on the web, and what to do: by its first bytes (64 are enough), and
 * of a raw picture by its name. Null for all others.
 */
export function strangerOf(bytes: Uint8Array, name: string): Stranger | null {
  const begins = (start: string): boolean =>
    [...start].every((letter, at) => letter === '?' || bytes[at] === letter.charCodeAt(0));
  const known = STARTS.find(([start]) => begins(start));
  if (known !== undefined) return known[1];
  if (ascii(bytes, 4, 4) === 'ftyp') return inContainer(bytes);
  if (!TIFF.some(begins)) return null;
  const ending = endingOf(name) ?? '';
  return RAW_ENDINGS.includes(ending) ? RAW(ending.toUpperCase()) : named('TIFF');
}

function inContainer(bytes: Uint8Array): Stranger | null {
  const brand = ascii(bytes, 8, 4);
  if (brand === 'crx ') return RAW('CR3');
  return PHONES.includes(brand) ? named('HEIC', PHONE) : null;
}
