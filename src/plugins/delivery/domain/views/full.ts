import { FIGURE, fileImage, figureImage, type Image } from '../images/image';
import {
  formatRichText,
  internalTargets,
  type InternalTarget,
  type PathOf,
} from '../rich-text/blocks';
import { rowOf, rowsOf, type Json, type RichTextFormat, type Row } from '../types';
import { presentCard, type CardContext } from './card';
import type { Field, Types } from './shapes';

export interface FullContext extends CardContext {
  richText: RichTextFormat;
  /** Today's path of an internal link. */
  linkOf: PathOf;
}

export interface Alternate {
  locale: string;
  slug: string;
}

/** A row read by `fullPlan` as the full view: the card, and every field of the page. */
export function presentFull(
  uid: string,
  row: Row,
  alternates: readonly Alternate[],
  context: FullContext,
): Json {
  const json = presentCard(uid, row, context);
  for (const [name, field] of Object.entries(context.types.shapeOf(uid)))
    json[name] = presentField(field, row[name], context);
  // A join URL: anybody may know that there is one, the URL itself only when the arranger says so.
  for (const [name, condition] of Object.entries(context.types.viewOf(uid)?.shownIf ?? {}))
    if (json[condition] !== true) delete json[name];
  json['alternates'] = alternates;
  return json;
}

/** A component: its fields, and its name and key where it stands in a zone. */
export function presentComponent(uid: string, row: Row, context: FullContext): Json | null {
  if (uid === FIGURE) {
    const image = figureImage(row, context.publicUrl);
    // Without a file and without a word it is no picture; words without a file wait for theirs.
    if (!row['__component'] && saysNothing(image)) return null;
    return row['__component']
      ? { __component: uid, key: row['key'] ?? null, ...image }
      : { ...image };
  }
  const json: Json = row['__component'] ? { __component: uid, key: row['key'] ?? null } : {};
  for (const [name, field] of Object.entries(context.types.shapeOf(uid)))
    json[name] = presentField(field, row[name], context);
  return json;
}

const saysNothing = ({ url, alt, caption, photographer }: Image): boolean =>
  [url, alt, caption, photographer].every((own) => own === null);

/** Every internal link in the rows, so that all are looked up at once. */
export function linksIn(uid: string, rows: readonly Row[], types: Types): InternalTarget[] {
  const fields = Object.entries(types.shapeOf(uid));
  return rows.flatMap((row) =>
    fields.flatMap(([name, field]) => {
      if (field.kind === 'blocks') return internalTargets(row[name]);
      if (field.kind === 'component') return linksIn(field.uid, rowsOf(row[name]), types);
      if (field.kind !== 'zone') return [];
      return rowsOf(row[name]).flatMap((own) => linksIn(String(own['__component']), [own], types));
    }),
  );
}

function presentField(field: Field, value: unknown, context: FullContext): unknown {
  switch (field.kind) {
    case 'scalar':
      return value ?? null;
    case 'list':
      return String(value ?? '')
        .split(/[\n,;]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
    case 'blocks':
      return formatRichText(value, context.richText, context.linkOf);
    case 'file': {
      const file = rowOf(value);
      return file && fileImage(file, {}, context.publicUrl);
    }
    case 'relation': {
      const cards = rowsOf(value).map((row) => presentCard(field.target, row, context));
      return field.many ? cards : (cards[0] ?? null);
    }
    case 'component': {
      const rows = rowsOf(value);
      const { value: own } = field;
      if (own !== null) return rows.map((row) => row[own]);
      const components = rows.map((row) => presentComponent(field.uid, row, context));
      return field.many ? components : (components[0] ?? null);
    }
    case 'zone':
      return rowsOf(value).map((row) => presentComponent(String(row['__component']), row, context));
  }
}
