import { isObject, itemField } from './model';
import type { Snapshot } from './types';

/** The page itself or one component in it, with the path in front of its fields. */
export interface Part {
  /** `` for the page, `hero` or `content[KEY]` for a component. */
  field: string;
  kind: 'page' | 'figure' | 'call-out' | 'question-answer' | 'pull-quote' | 'rich-text' | 'other';
  fields: Readonly<Record<string, unknown>>;
}

/** The page and its components, in the order in which they stand. */
export function partsOf(page: Snapshot): Part[] {
  const parts: Part[] = [{ field: '', kind: 'page', fields: page }];
  for (const [name, value] of Object.entries(page)) {
    if (isComponent(value)) parts.push(part(name, value));
    if (!Array.isArray(value)) continue;
    value.forEach((item: unknown, index) => {
      if (isComponent(item)) parts.push(part(itemField(name, item, index), item));
    });
  }
  return parts;
}

/** `alt` of the component at `hero` is `hero.alt`; of the page itself just `alt`. */
export const fieldOf = (part: Part, name: string): string =>
  part.field === '' ? name : `${part.field}.${name}`;

/** Where Strapi's forms look for a field: `content[KEY].body` is `content`, `0`, `body`. */
export function formPath(page: Snapshot, field: string): string[] {
  return field.split('.').flatMap((step) => {
    const [, name = step, key] = /^([^[]+)\[(.*)\]$/.exec(step) ?? [];
    if (key === undefined) return [name];
    const list = page[name];
    const at = Array.isArray(list)
      ? list.findIndex((item: unknown) => isObject(item) && item['key'] === key)
      : -1;
    return [name, at < 0 ? key : String(at)];
  });
}

function part(field: string, fields: Record<string, unknown>): Part {
  return { field, kind: kindOf(fields), fields };
}

/** Outside a dynamic zone a component doesn't say what it is: a picture is told by its fields. */
function kindOf(fields: Record<string, unknown>): Part['kind'] {
  if ('decorative' in fields && 'alt' in fields) return 'figure';
  switch (fields['__component']) {
    case 'content.call-out':
      return 'call-out';
    case 'content.question-answer':
      return 'question-answer';
    case 'content.pull-quote':
      return 'pull-quote';
    case 'content.rich-text':
      return 'rich-text';
    default:
      return 'other';
  }
}

/** Neither a reference (to a file or an entry) nor a node of a rich text. */
function isComponent(value: unknown): value is Record<string, unknown> {
  if (!isObject(value) || 'children' in value) return false;
  const names = Object.keys(value);
  const isRelation = names.length === 1 && names[0] === 'documentId';
  const isFile = names.length === 2 && 'id' in value && 'sha256' in value;
  return !isRelation && !isFile;
}
