import { formatRichText, internalTargets, type InternalTarget, type PathOf } from './blocks';
import { fileImage, presentCard, presentImage, rowOf, rowsOf, type Json } from './present';
import type { Field, ShapeOf } from './shapes';
import type { RichTextFormat, Row } from './types';
import type { ViewUid } from './views';

export interface FullContext {
  shapes: ShapeOf;
  publicUrl: string;
  richText: RichTextFormat;
  pathOf: PathOf;
}

export interface Alternate {
  locale: string;
  slug: string;
}

/** Lists of one-field components come out as lists of that field. */
const VALUE_OF: Readonly<Record<string, string>> = {
  'content.language': 'code',
  'content.audience': 'name',
};

/** A row read by `fullPlan` as the full view: the card, and every field of the page. */
export function presentFull(
  uid: ViewUid,
  row: Row,
  alternates: readonly Alternate[],
  context: FullContext,
): Json {
  const json = presentCard(uid, row, context.publicUrl);
  for (const [name, field] of Object.entries(context.shapes(uid)))
    json[name] = presentField(field, row[name], context);
  // Anybody may know that there is a link; the link itself only when the organiser says so.
  if (json['joinUrlPublic'] !== true) delete json['joinUrl'];
  json['alternates'] = alternates;
  return json;
}

/** A component: its fields, and its name and key where it stands in a zone. */
export function presentComponent(uid: string, row: Row, context: FullContext): Json {
  if (uid === 'content.figure') {
    const image = presentImage(row, 'figure', context.publicUrl);
    return row['__component']
      ? { __component: uid, key: row['key'] ?? null, ...image }
      : { ...image };
  }
  const json: Json = row['__component'] ? { __component: uid, key: row['key'] ?? null } : {};
  for (const [name, field] of Object.entries(context.shapes(uid)))
    json[name] = presentField(field, row[name], context);
  return json;
}

/** Every internal link in the rows, so that all are looked up at once. */
export function linksIn(uid: string, rows: readonly Row[], shapes: ShapeOf): InternalTarget[] {
  const fields = Object.entries(shapes(uid));
  return rows.flatMap((row) =>
    fields.flatMap(([name, field]) => {
      if (field.kind === 'blocks') return internalTargets(row[name]);
      if (field.kind === 'component') return linksIn(field.uid, rowsOf(row[name]), shapes);
      if (field.kind !== 'zone') return [];
      return rowsOf(row[name]).flatMap((own) => linksIn(String(own['__component']), [own], shapes));
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
      return formatRichText(value, context.richText, context.pathOf);
    case 'file': {
      const file = rowOf(value);
      return file && fileImage(file, {}, context.publicUrl);
    }
    case 'relation': {
      const cards = rowsOf(value).map((row) => presentCard(field.target, row, context.publicUrl));
      return field.many ? cards : (cards[0] ?? null);
    }
    case 'component': {
      const own = VALUE_OF[field.uid];
      const rows = rowsOf(value);
      if (own !== undefined) return rows.map((row) => row[own]);
      const components = rows.map((row) => presentComponent(field.uid, row, context));
      return field.many ? components : (components[0] ?? null);
    }
    case 'zone':
      return rowsOf(value).map((row) => presentComponent(String(row['__component']), row, context));
  }
}
