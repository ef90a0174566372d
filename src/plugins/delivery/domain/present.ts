import type { Image, ImageFormat, Row } from './types';
import { viewOf, type ViewUid } from './views';

export type Json = Record<string, unknown>;

/** A row read by `cardPlan` as the card of the contract. */
export function presentCard(uid: ViewUid, row: Row, publicUrl: string): Json {
  const { card, image, arrangers, edition } = viewOf(uid);
  const json: Json = {
    documentId: row['documentId'],
    locale: row['locale'] ?? null,
    slug: row['slug'] ?? null,
  };
  for (const field of card) json[field] = row[field] ?? null;
  json['image'] = image === null ? null : presentImage(rowOf(row[image]), image, publicUrl);
  json['arrangers'] = (arrangers === null ? [] : rowsOf(row[arrangers])).map((arranger) => ({
    documentId: arranger['documentId'],
    slug: arranger['slug'] ?? null,
    name: arranger['name'],
  }));
  const year = edition ? rowOf(row['edition'])?.['year'] : undefined;
  json['edition'] = year === undefined ? null : { year };
  json['topics'] = rowsOf(row['topics']).map((topic) => ({
    slug: topic['slug'] ?? null,
    name: topic['name'],
  }));
  json['updatedAt'] = row['updatedAt'];
  return json;
}

/** A picture from a figure (its file is optional) or, for a logo, from the file itself. */
export function presentImage(row: Row | null, attribute: string, publicUrl: string): Image | null {
  if (row === null) return null;
  return attribute === 'logo'
    ? fileImage(row, {}, publicUrl)
    : fileImage(rowOf(row['file']), row, publicUrl);
}

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

export function rowOf(value: unknown): Row | null {
  if (Array.isArray(value)) return (value[0] as Row | undefined) ?? null;
  return typeof value === 'object' && value !== null ? (value as Row) : null;
}

export function rowsOf(value: unknown): Row[] {
  if (Array.isArray(value)) return value as Row[];
  const row = rowOf(value);
  return row ? [row] : [];
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
