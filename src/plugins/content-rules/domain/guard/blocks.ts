import { isObject } from '../model';
import { tidyAddress } from '../tidy';
import { LONG_TEXT, unstorable } from './scalars';
import { problem, type Place, type Problem } from './problem';

/** What may stand in what. Pictures are components of their own, never part of a text. */
const INLINE = ['text', 'link'];
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  paragraph: INLINE,
  heading: INLINE,
  quote: INLINE,
  code: ['text'],
  list: ['list-item', 'list'],
  'list-item': INLINE,
  link: ['text'],
};
const TOP = ['paragraph', 'heading', 'quote', 'code', 'list'];
const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'];
/** What Strapi stores as an address; `#rubrik` and the like are refused there without a word of Swedish. */
const LEADS_SOMEWHERE = /^(\/(?![/\\])|(https?|ftp|mailto|tel):)/i;
const DEEPEST = 12;
const MOST_NODES = 20_000;

/** Refuses what is no rich text; null is an empty one. */
export function checkBlocks(value: unknown, place: Place): Problem[] {
  if (!Array.isArray(value)) return [malformed(place, '')];
  let nodes = 0;
  let length = 0;

  function fault(node: unknown, allowed: readonly string[], depth: number): string | null {
    if (++nodes > MOST_NODES || depth > DEEPEST) return 'too deep or too many nodes';
    if (!isObject(node)) return 'a node is not an object';
    const type = node['type'];
    if (typeof type !== 'string' || !allowed.includes(type)) return `type ${show(type)}`;
    if (type === 'text') return textFault(node);
    if (type === 'heading' && ![1, 2, 3, 4, 5, 6].includes(node['level'] as number))
      return 'heading without level 1–6';
    if (type === 'list' && node['format'] !== 'ordered' && node['format'] !== 'unordered')
      return 'list without format';
    if (type === 'link' && (typeof node['url'] !== 'string' || node['url'].length > 2048))
      return 'link without url';
    const children = node['children'];
    if (!Array.isArray(children) || children.length === 0) return `${type} without children`;
    return first(children, CHILDREN[type] ?? [], depth + 1);
  }

  function textFault(node: Record<string, unknown>): string | null {
    const text = node['text'];
    if (typeof text !== 'string') return 'text without text';
    length += text.length;
    if (length > LONG_TEXT) return `longer than ${LONG_TEXT} characters`;
    if (unstorable(text)) return 'a character that cannot be stored';
    const mark = MARKS.find((name) => name in node && typeof node[name] !== 'boolean');
    return mark === undefined ? null : `${mark} is not true or false`;
  }

  function first(items: unknown[], allowed: readonly string[], depth: number): string | null {
    for (const item of items) {
      const found = fault(item, allowed, depth);
      if (found !== null) return found;
    }
    return null;
  }

  const found = first(value, TOP, 0);
  if (found !== null) return [malformed(place, `: ${found}`)];
  const address = addressesIn(value).find((own) => !LEADS_SOMEWHERE.test(tidyAddress(own)));
  return address === undefined ? [] : [leadsNowhere(place, address)];
}

/** Every address of a text whose shape is right. */
const addressesIn = (nodes: readonly unknown[]): string[] =>
  nodes.flatMap((node) => {
    if (!isObject(node) || !Array.isArray(node['children'])) return [];
    return node['type'] === 'link' ? [String(node['url'])] : addressesIn(node['children']);
  });

const show = (value: unknown) => (typeof value === 'string' ? value.slice(0, 40) : typeof value);

const leadsNowhere = (place: Place, address: string): Problem =>
  problem(
    place,
    `Länken till ”${address.slice(0, 80)}” går inte att spara. Ange en hel adress (https://…), en sida på webbplatsen (/…), mailto: eller tel:.`,
    `The link to “${address.slice(0, 80)}” can't be stored. Give a whole address (https://…), a page of the site (/…), mailto: or tel:.`,
  );

const malformed = (place: Place, why: string): Problem =>
  problem(
    place,
    `Texten är inte i formatet Strapi Blocks${why}.`,
    `The text is not in the format Strapi Blocks${why}.`,
  );
