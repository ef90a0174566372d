import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Core, UID } from '@strapi/strapi';

const FILE = 'plugin::upload.file' as UID.ContentType;
const BATCH = 100;

export async function sha256Of(stream: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

interface FileRow {
  id: number;
  url: string;
}

/** Files that were stored before their digests were: read from our own disk, in batches. */
export async function digestOldFiles(strapi: Core.Strapi): Promise<void> {
  const files = strapi.db.query(FILE);
  for (let after = 0; ;) {
    const rows = (await files.findMany({
      where: { sha256: { $null: true }, provider: 'local', id: { $gt: after } },
      select: ['id', 'url'],
      orderBy: 'id',
      limit: BATCH,
    })) as FileRow[];
    for (const row of rows) await digestFile(strapi, row);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

async function digestFile(strapi: Core.Strapi, { id, url }: FileRow): Promise<void> {
  const root = path.resolve(strapi.dirs.static.public);
  const file = path.resolve(root, `.${url}`);
  if (!url.startsWith('/') || !file.startsWith(root + path.sep)) return;
  try {
    const sha256 = await sha256Of(createReadStream(file));
    await strapi.db.query(FILE).update({ where: { id }, data: { sha256 } });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    strapi.log.warn(`File ${id} is in the media library but not on disk: ${url}`);
  }
}
