import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { UID } from '@strapi/strapi';
import sharp from 'sharp';
import type { Person } from './people';
import type { Server } from './strapi';

export const FILE = 'plugin::upload.file' as UID.ContentType;

/** A row of the media library, as tests look at it. */
export interface StoredFile {
  id: number;
  name: string;
  hash: string;
  ext: string;
  url: string;
  mime: string;
  sha256: string | null;
  formats: Record<string, { url: string }> | null;
  alternativeText: string | null;
  caption: string | null;
  focalPoint: object | null;
  photographer: string | null;
  licence: string | null;
  rightsUntil: string | null;
}

export const picture = (background: string, width = 640, height = 480): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

/** Sends a picture to the media library. */
export async function sendPicture(
  server: Server,
  by: Person,
  background: string,
  address = '/upload',
  fileInfo: object = {},
) {
  return server.http
    .post(address)
    .set('Authorization', `Bearer ${by.token}`)
    .field('fileInfo', JSON.stringify(fileInfo))
    .attach('files', await picture(background), {
      filename: `${background}.png`,
      contentType: 'image/png',
    });
}

export const fileOf = async ({ strapi }: Server, id: number): Promise<StoredFile> =>
  (await strapi.db.query(FILE).findOne({ where: { id } })) as unknown as StoredFile;

export const bytesOf = ({ strapi }: Server, { url }: { url: string }): Promise<Buffer> =>
  readFile(path.join(strapi.dirs.static.public, url));

export const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Puts right what readers see of a file. */
export const correct = ({ http }: Server, by: Person, id: number | string, body: object) =>
  http
    .post(`/editorial-review/files/${id}/correction`)
    .set('Authorization', `Bearer ${by.token}`)
    .send(body);

/** Takes what a test has put into the media library away again, bytes and all. */
export async function emptyLibrary({ strapi }: Server): Promise<void> {
  await strapi.db.query('plugin::editorial-review.usage').deleteMany({});
  const { remove } = strapi.plugin('upload').service('upload') as {
    remove(file: object): Promise<unknown>;
  };
  for (const file of await strapi.db.query(FILE).findMany()) await remove(file as object);
}
