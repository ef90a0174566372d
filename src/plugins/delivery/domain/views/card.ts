import { fileImage, figureImage } from '../images/image';
import { rowOf, rowsOf, type Json, type Row } from '../types';
import type { Types } from './shapes';

export interface CardContext {
  types: Types;
  publicUrl: string;
  /** The language of paths to documents that have no language of their own. */
  locale: string | null;
  /** The public path of a page. */
  pathOf(uid: string, locale: string | null, slug: string): string;
}

/** A row read by `cardPlan` as the card of the contract. */
export function presentCard(uid: string, row: Row, context: CardContext): Json {
  const view = context.types.viewOf(uid);
  if (!view) throw new Error(`${uid} has no view`);
  const { card, image, arrangers, edition, references = [] } = view;
  const slug = typeof row['slug'] === 'string' ? row['slug'] : null;
  const locale = (row['locale'] as string | null | undefined) ?? null;
  const json: Json = { documentId: row['documentId'], locale, slug };
  const path = view.page && slug !== null;
  json['path'] = path ? context.pathOf(uid, locale ?? context.locale, slug) : null;
  for (const field of card) json[field] = row[field] ?? null;
  json['image'] = image === null ? null : imageOf(uid, image, row, context);
  json['arrangers'] = (arrangers === null ? [] : rowsOf(row[arrangers])).map(reference);
  const year = edition ? rowOf(row['edition'])?.['year'] : undefined;
  json['edition'] = year === undefined ? null : { year };
  json['topics'] = rowsOf(row['topics']).map((topic) => ({
    slug: topic['slug'] ?? null,
    name: topic['name'],
  }));
  for (const attribute of references) {
    const target = rowOf(row[attribute]);
    json[attribute] = target && reference(target);
  }
  const live = context.types.hasDrafts(uid) ? 'publishedAt' : 'updatedAt';
  json['publishedAt'] = row[live] ?? null;
  json['updatedAt'] = row['updatedAt'];
  return json;
}

/** The card's picture; a figure that has no file is none. */
function imageOf(uid: string, attribute: string, row: Row, { types, publicUrl }: CardContext) {
  const own = rowOf(row[attribute]);
  if (own === null) return null;
  if (types.shapeOf(uid)[attribute]?.kind === 'file') return fileImage(own, {}, publicUrl);
  return rowOf(own['file']) === null ? null : figureImage(own, publicUrl);
}

const reference = (target: Row): Json => ({
  documentId: target['documentId'],
  slug: target['slug'] ?? null,
  name: target['name'],
});
