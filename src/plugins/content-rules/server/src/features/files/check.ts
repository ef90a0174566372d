import { open } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import type { SentFile } from '../../../../../../kernel/strapi-services';
import { judge, type Kind } from '../../../../domain/files/kinds';
import type { Message } from '../../../../domain/types';
import { unfitField } from '../../refuse';

const ENOUGH = 4100;

/** Refuses a file that is not what it says, or that could carry a script; before anything is stored. */
export async function checkFile(strapi: Core.Strapi, file: SentFile): Promise<void> {
  const name = file.originalFilename ?? '';
  const verdict = judge(await firstBytes(file.filepath), name, file.mimetype ?? '');
  if (!verdict.ok) {
    const message =
      verdict.reason === 'other_type' ? otherType(name, verdict.kind) : notAllowed(name);
    throw unfitField(strapi, 'files', message);
  }
  if (verdict.mime?.startsWith('image/')) await mustBeReadable(strapi, file.filepath, name);
  if (verdict.mime !== null) file.detectedMimeType = verdict.mime;
}

/** A picture that begins like one but is none would be stored as a file without a size. */
async function mustBeReadable(strapi: Core.Strapi, path: string, name: string): Promise<void> {
  const readable = await sharp(path)
    .metadata()
    .then(
      ({ width, height }) => width > 0 && height > 0,
      () => false,
    );
  if (!readable) throw unfitField(strapi, 'files', broken(name));
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

const broken = (name: string): Message => ({
  sv: `Bilden ”${name}” går inte att läsa. Den kan ha skadats; exportera den igen och försök på nytt.`,
  en: `The picture “${name}” cannot be read. It may be damaged; export it again and retry.`,
});

const notAllowed = (name: string): Message => ({
  sv: `Filen ”${name}” är av en typ som inte tas emot. Använd till exempel JPEG, PNG, WebP eller PDF; SVG och HTML kan innehålla skript.`,
  en: `The file “${name}” is of a type that is not accepted. Use JPEG, PNG, WebP or PDF, for example; SVG and HTML may hold scripts.`,
});

const otherType = (name: string, kind: Kind | null): Message => ({
  sv: `Filen ”${name}” är inte av den typ som namnet säger: innehållet är ${(kind ?? '').toUpperCase()}. Spara den i rätt format och försök igen.`,
  en: `The file “${name}” is not of the type that its name says: its content is ${(kind ?? '').toUpperCase()}. Save it in the right format and try again.`,
});
