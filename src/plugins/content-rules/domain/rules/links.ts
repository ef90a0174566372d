import { isObject } from '../model';
import { fieldOf, partsOf, type Part } from '../parts';
import { ADDRESSES } from '../tidy';
import type { Finding, Snapshot } from '../types';
import { isEmpty, stringOf, textOf, warning, wrong } from './finding';
import type { TypeRules } from './own';

/** No backslash anywhere: browsers read it as a slash, and `/\host` as another host (WHATWG URL, 4.4). */
const SECURE = /^https:\/\/[^\s/?#@\\]+([/?#][^\s\\]*)?$/i;
const INSECURE = /^http:\/\/[^\s/?#@\\]+([/?#][^\s\\]*)?$/i;
/** In a text also mail, telephone and pages of our own. */
const IN_TEXT = /^(mailto:\S+@\S+|tel:[+\d()\s-]+|\/(?!\/)[^\s\\]*)$/i;
const WEAK = new Set([
  ...['läs mer', 'läs mer här', 'läs här', 'här', 'klicka här', 'klicka', 'mer', 'mer här'],
  ...['mer information', 'länk', 'länken', 'se här', 'read more', 'read more here', 'here'],
  ...['click here', 'more', 'more information', 'link', 'this link', 'learn more'],
]);

/** Every address in the page: in fields of its own and inside texts. */
export function links(_rules: TypeRules, page: Snapshot): Finding[] {
  return partsOf(page).flatMap((part) => [...addresses(part), ...inTexts(part), ...callOut(part)]);
}

function addresses(part: Part): Finding[] {
  return Object.entries(part.fields).flatMap(([name, value]) => {
    const address = stringOf(value);
    if (!ADDRESSES.has(name) || address === '') return [];
    return scheme(address, fieldOf(part, name), SECURE);
  });
}

function inTexts(part: Part): Finding[] {
  return Object.entries(part.fields).flatMap(([name, value]) =>
    Array.isArray(value)
      ? linkNodes(value).flatMap((node) => {
          const field = fieldOf(part, name);
          const address = stringOf(node['url']);
          const found = IN_TEXT.test(address) ? [] : scheme(address, field, SECURE);
          return [...found, ...weakText(textOf(node['children']), field)];
        })
      : [],
  );
}

function callOut(part: Part): Finding[] {
  if (part.kind !== 'call-out') return [];
  const { url, linkText, context } = part.fields;
  const found = [
    ...weakText(stringOf(context), fieldOf(part, 'context')),
    ...weakText(stringOf(linkText), fieldOf(part, 'linkText')),
  ];
  if (isEmpty(url) && !isEmpty(linkText))
    found.push(
      warning(
        'link_without_address',
        fieldOf(part, 'url'),
        'Länken saknar adress och leder ingenstans.',
        'The link has no address and leads nowhere.',
      ),
    );
  return found;
}

function scheme(address: string, field: string, secure: RegExp): Finding[] {
  if (secure.test(address)) return [];
  if (INSECURE.test(address))
    return [
      warning(
        'link_http',
        field,
        'Länken börjar med http. Pröva om adressen fungerar med https i stället.',
        'The link begins with http. Try whether the address works with https.',
      ),
    ];
  return [
    wrong(
      'link_not_https',
      field,
      'Länken ska vara en hel adress som börjar med https://.',
      'The link must be a whole address that begins with https://.',
    ),
  ];
}

function weakText(text: string, field: string): Finding[] {
  const words = text
    .toLowerCase()
    .replace(/[\s.:…!»›>→]+/gu, ' ')
    .trim();
  if (!WEAK.has(words)) return [];
  return [
    warning(
      'weak_link_text',
      field,
      `Länktexten ”${text.trim()}” säger inte vart länken leder. Skriv vad läsaren hittar där.`,
      `The link text "${text.trim()}" does not say where it leads. Write what the reader finds there.`,
    ),
  ];
}

function linkNodes(nodes: readonly unknown[]): Record<string, unknown>[] {
  return nodes.flatMap((node) => {
    if (!isObject(node) || !Array.isArray(node['children'])) return [];
    return node['type'] === 'link' ? [node] : linkNodes(node['children']);
  });
}
