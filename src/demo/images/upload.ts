import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { service } from '../../kernel/services';
import sharp from 'sharp';
import { SKIES, type Motif } from './shapes';

interface UploadedFile {
  id: number;
}

/** Who drew the pictures, as the site prints it. */
const DRAWN_BY = 'Innovationsveckans redaktion (illustration)';

/** Draws a motif and puts it into the media library, by the service that a person's upload goes through. */
export async function uploadMotif(strapi: Core.Strapi, motif: Motif): Promise<number> {
  const fileName = `${motif.name}.png`;
  const files = strapi.db.query('plugin::upload.file');
  const known = (await files.findOne({ where: { name: fileName } })) as UploadedFile | null;
  if (known !== null) return known.id;
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'cms-demo-'));
  try {
    const filepath = path.join(folder, fileName);
    const png = await sharp(Buffer.from(svgOf(motif)))
      .png({ palette: true })
      .toBuffer();
    await fs.writeFile(filepath, png);
    const [file] = await service(strapi, 'upload.upload').upload({
      data: { fileInfo: { name: fileName, alternativeText: motif.alt.sv } },
      files: { filepath, originalFilename: fileName, mimetype: 'image/png', size: png.length },
    });
    if (file === undefined) throw new Error(`${fileName} was not stored.`);
    await files.update({ where: { id: file.id }, data: { photographer: DRAWN_BY } });
    return file.id;
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

function svgOf(motif: Motif): string {
  const [top, bottom] = SKIES[motif.sky];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>
<rect width="1600" height="900" fill="url(#sky)"/>${motif.draw()}</svg>`;
}
