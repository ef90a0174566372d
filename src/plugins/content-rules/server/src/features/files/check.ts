import { open } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { service } from '../../../../../../kernel/services';
import type { SentFile } from '../../../../../../kernel/strapi-services';
import { judge, type Kind } from '../../../../domain/files/kinds';
import { tidyName } from '../../../../domain/files/names';
import { mostPixels, pixelsOf, type PictureSize } from '../../../../domain/files/pixels';
import { strangerOf, type Stranger } from '../../../../domain/files/strangers';
import type { Message } from '../../../../domain/types';
import { unfitField } from '../../refuse';

const ENOUGH = 4100;

/**
 * Refuses a file that is not what it says, that could carry a script, or that would cost too much to
 * draw; before anything is stored or decoded. Puts its name and its type in order. Returns the ending it is stored with.
 */
export async function checkFile(strapi: Core.Strapi, file: SentFile): Promise<string> {
  const name = file.originalFilename ?? '';
  const start = await firstBytes(file.filepath);
  const stranger = strangerOf(start, name);
  if (stranger !== null) throw unfitField(strapi, 'files', notShown(name, stranger));
  const verdict = judge(start, name, file.mimetype ?? '');
  if (!verdict.ok) {
    const message =
      verdict.reason === 'other_type' ? otherType(name, verdict.kind) : notAllowed(name);
    throw unfitField(strapi, 'files', message);
  }
  await service(strapi, 'upload.provider').checkFileSize({ name, size: (file.size ?? 0) / 1000 });
  if (verdict.mime.startsWith('image/')) await mustBeDrawn(strapi, file.filepath, name);
  else await mustBeNoPicture(strapi, file.filepath, name);
  file.detectedMimeType = verdict.mime;
  file.originalFilename = tidyName(name, verdict.extension);
  return verdict.extension;
}

/**
 * By its header alone: to decode a picture takes memory and time for each of its pixels, in every frame.
 * One that begins like a picture but is none would be stored as a file without a size.
 */
async function mustBeDrawn(strapi: Core.Strapi, path: string, name: string): Promise<void> {
  const size = await sizeOf(path);
  if (size === null) throw unfitField(strapi, 'files', broken(name));
  const most = mostPixels(size.format);
  if (pixelsOf(size) > most) throw unfitField(strapi, 'files', tooManyPixels(name, size, most));
}

/** What we take for a film or a text, and the library that draws pictures for a picture, is neither. */
async function mustBeNoPicture(strapi: Core.Strapi, path: string, name: string): Promise<void> {
  if ((await sizeOf(path)) !== null) throw unfitField(strapi, 'files', notAllowed(name));
}

/** The measures of a picture, by its header; null for what is none. */
export async function sizeOf(path: string): Promise<PictureSize | null> {
  try {
    // Its own limit is larger than ours, and would read as a broken picture.
    const { format, width, height, pageHeight, pages } = await sharp(path, {
      limitInputPixels: false,
    }).metadata();
    return width > 0 && height > 0
      ? { format, width, height: pageHeight ?? height, frames: pages ?? 1 }
      : null;
  } catch {
    // The library says only in words why it can't read a file: to us it is no picture.
    return null;
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(ENOUGH), 0, ENOUGH, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

const tooManyPixels = (name: string, { width, height }: PictureSize, most: number): Message => ({
  sv: `Bilden ”${name}” är för stor: ${width} × ${height} bildpunkter (alla bildrutor räknas). Den får ha högst ${most / 1e6} miljoner; förminska den och försök igen.`,
  en: `The picture “${name}” is too large: ${width} × ${height} pixels (all frames count). It may have ${most / 1e6} million at most; make it smaller and retry.`,
});

/** What begins like a picture and can't be read to its end. */
export const broken = (name: string): Message => ({
  sv: `Bilden ”${name}” går inte att läsa. Den kan ha skadats; exportera den igen och försök på nytt.`,
  en: `The picture “${name}” cannot be read. It may be damaged; export it again and retry.`,
});

const notShown = (name: string, { name: format, advice }: Stranger): Message => ({
  sv: `Filen ”${name}” är i formatet ${format}, som webbläsare inte visar. ${advice.sv}`,
  en: `The file “${name}” is in the format ${format}, which browsers do not show. ${advice.en}`,
});

const notAllowed = (name: string): Message => ({
  sv: `Filen ”${name}” är av en typ som inte tas emot. Använd till exempel JPEG, PNG, WebP eller PDF; SVG och HTML kan innehålla skript.`,
  en: `The file “${name}” is of a type that is not accepted. Use JPEG, PNG, WebP or PDF, for example; SVG and HTML may hold scripts.`,
});

const otherType = (name: string, kind: Kind | null): Message => ({
  sv: `Filen ”${name}” är inte av den typ som namnet säger: innehållet är ${(kind ?? '').toUpperCase()}. Spara den i rätt format och försök igen.`,
  en: `The file “${name}” is not of the type that its name says: its content is ${(kind ?? '').toUpperCase()}. Save it in the right format and try again.`,
});
