import { rowOf, type Plan, type Row } from '../types';

/** The component that holds a picture with its own words. */
export const FIGURE = 'content.figure';

export interface ImageFormat {
  url: string;
  width: number | null;
  height: number | null;
  mime: string | null;
}

/** A picture as every front end gets it. `url` is null in a figure that has no file. */
export interface Image {
  url: string | null;
  width: number | null;
  height: number | null;
  mime: string | null;
  alt: string | null;
  decorative: boolean;
  caption: string | null;
  photographer: string | null;
  focalPoint: { x: number; y: number } | null;
  formats: Record<string, ImageFormat>;
}

export const FILE_PLAN: Plan = {
  fields: [
    'url',
    'width',
    'height',
    'mime',
    'alternativeText',
    'caption',
    'photographer',
    'focalPoint',
    'formats',
  ],
};

export const FIGURE_PLAN: Plan = {
  fields: ['key', 'alt', 'decorative', 'caption', 'credit'],
  with: { file: FILE_PLAN },
};

/** A picture from a figure; its file is optional. */
export const figureImage = (figure: Row, publicUrl: string): Image =>
  fileImage(rowOf(figure['file']), figure, publicUrl);

/** A figure's own words win over the file's; photographer lives on the file unless overridden. */
export function fileImage(
  file: Row | null,
  figure: Record<string, unknown>,
  publicUrl: string,
): Image {
  const decorative = figure['decorative'] === true;
  const alt = text(figure['alt']) ?? (decorative ? null : text(file?.['alternativeText']));
  return {
    url: file ? absoluteUrl(String(file['url']), publicUrl) : null,
    width: number(file?.['width']),
    height: number(file?.['height']),
    mime: text(file?.['mime']),
    alt,
    decorative,
    caption: text(figure['caption']) ?? text(file?.['caption']),
    photographer: text(figure['credit']) ?? text(file?.['photographer']),
    focalPoint: focalPoint(file?.['focalPoint']),
    formats: formats(file?.['formats'], publicUrl),
  };
}

/** An address below the public one; addresses of another host stay as they are. */
export function absoluteUrl(url: string, publicUrl: string): string {
  return url.startsWith('/') ? `${publicUrl.replace(/\/$/, '')}${url}` : url;
}

/** Makes the addresses of every file in an answer of Strapi's own absolute, in place. */
export function absolutiseFiles(value: unknown, publicUrl: string): void {
  if (Array.isArray(value)) {
    for (const own of value) absolutiseFiles(own, publicUrl);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const record = value as Record<string, unknown>;
  const isFile = typeof record['url'] === 'string' && typeof record['mime'] === 'string';
  if (isFile) record['url'] = absoluteUrl(record['url'] as string, publicUrl);
  for (const own of Object.values(record)) absolutiseFiles(own, publicUrl);
}

function formats(value: unknown, publicUrl: string): Record<string, ImageFormat> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value as Record<string, Record<string, unknown>>).map(([name, format]) => [
      name,
      {
        url: absoluteUrl(String(format['url']), publicUrl),
        width: number(format['width']),
        height: number(format['height']),
        mime: text(format['mime']),
      },
    ]),
  );
}

function focalPoint(value: unknown): Image['focalPoint'] {
  if (typeof value !== 'object' || value === null) return null;
  const { x, y } = value as Record<string, unknown>;
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : null;
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
