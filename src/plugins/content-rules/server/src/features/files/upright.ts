import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp, { type Metadata, type Sharp } from 'sharp';
import type { SentFile } from '../../../../../../kernel/strapi-services';
import { pictureAlone } from '../../../../domain/files/metadata';
import { filmAlone } from '../../../../domain/files/metadata/film';
import { silenced } from '../../../../domain/files/metadata/avif';
import { unfitField } from '../../refuse';
import { broken } from './check';

/** Seen no difference to the original by; the media library makes it smaller afterwards. */
const QUALITY = 92;
const UPRIGHT = 1;
/** As their types say: `image/jpeg`. */
const PICTURES = ['jpeg', 'png', 'gif', 'webp', 'avif'] as const;
/** Of these only what a camera wrote beside them is taken away. */
const FILMS: readonly string[] = ['video/mp4', 'video/quicktime', 'video/x-m4v'];
type Picture = (typeof PICTURES)[number];

/**
 * A picture (or a film) as it may be shown to everybody: the way up that its camera meant (EXIF, 4.6.4: Orientation),
 * and nothing in it of who took it, with what, when and where. What is upright keeps its pixels bit by bit;
 * what must be turned is drawn anew, in the colours of the web (sRGB). Written into `folder`; what is as it
 * should be already is left where it is.
 *
 * Takes a file that has been checked; resolves with the file to store. Refuses (`invalid_input`)
 * what can't be read to its end.
 */
export async function uprightPicture(
  strapi: Core.Strapi,
  file: SentFile,
  folder: string,
): Promise<SentFile> {
  const { detectedMimeType: type = '' } = file;
  const kind = PICTURES.find((own) => type === `image/${own}`);
  if (kind === undefined && !FILMS.includes(type)) return file;
  const before = await readFile(file.filepath);
  const after =
    kind === undefined
      ? filmAlone(before)
      : await readable(strapi, file, () => uprightBytes(before, kind));
  if (Buffer.compare(before, after) === 0) return file;
  const filepath = path.join(folder, randomUUID());
  await writeFile(filepath, after);
  return { ...file, filepath, size: after.length };
}

/** Does something with a picture; what the library can't read to its end is told as that. */
async function readable<T>(
  strapi: Core.Strapi,
  { originalFilename }: SentFile,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    strapi.log.info(`A picture was not read: ${String(error)}`);
    throw unfitField(strapi, 'files', broken(originalFilename ?? ''));
  }
}

async function uprightBytes(bytes: Buffer, kind: Picture): Promise<Uint8Array> {
  const metadata = await sharp(bytes).metadata();
  const { orientation = UPRIGHT, exif, xmp, pages = 1 } = metadata;
  // Of an AVIF the container says how it is turned, which everybody follows.
  if (kind === 'avif') {
    // Strapi, which tries whether it can be drawn, knows of no AVIF.
    await sharp(bytes).stats();
    return silenced(bytes, [exif, xmp]) ?? redrawn(bytes, kind, metadata);
  }
  if (orientation !== UPRIGHT)
    return pages > 1 ? turnedFrames(bytes, metadata) : redrawn(bytes, kind, metadata);
  return pictureAlone(kind, bytes) ?? redrawn(bytes, kind, metadata);
}

/** Sharp writes none of what stood beside the picture, and colours as the web has them. */
const redrawn = (bytes: Buffer, kind: Picture, metadata: Metadata): Promise<Buffer> =>
  encoded(
    sharp(bytes, { animated: kind === 'gif' || kind === 'webp' }).autoOrient(),
    kind,
    metadata,
  ).toBuffer();

/** The library turns no picture that moves: each frame is turned, and they are put together again. */
async function turnedFrames(bytes: Buffer, { pages = 1, delay, loop }: Metadata): Promise<Buffer> {
  const frames: Buffer[] = [];
  for (let page = 0; page < pages; page++)
    frames.push(await sharp(bytes, { page }).autoOrient().png().toBuffer());
  return sharp(frames, { join: { animated: true } })
    .webp({ quality: QUALITY, ...(delay && { delay }), ...(loop !== undefined && { loop }) })
    .toBuffer();
}

function encoded(picture: Sharp, kind: Picture, { isPalette }: Metadata): Sharp {
  switch (kind) {
    case 'png':
      return picture.png({ palette: isPalette === true });
    case 'webp':
      return picture.webp({ quality: QUALITY });
    case 'avif':
      return picture.avif({ quality: QUALITY });
    case 'gif':
      return picture.gif();
    default:
      return picture.jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' });
  }
}
