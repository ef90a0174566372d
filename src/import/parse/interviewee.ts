import { type Participant } from './types';

const name = /^\p{Lu}[\p{L}’'-]+(\s+(?:\p{Lu}[\p{L}’'-]*|af|av|von|de|och))*\s+\p{Lu}[\p{L}’'-]+$/u;

/**
 * Who was interviewed: "Name, title, organisation." under the portrait when it names the person of
 * the title ("Name, organisation"), else what the title says; null when neither names anybody.
 */
export function intervieweeOf(title: string, caption: string | null): Participant | null {
  const titled = partsOf(title);
  const captioned = partsOf((caption ?? '').length <= 255 ? (caption ?? '') : '');
  const named = name.test(titled[0] ?? '') && titled.length > 1;
  if (captioned[0] !== undefined && name.test(captioned[0]) && captioned.length > 1)
    if (!named || captioned[0] === titled[0]) return participant(captioned, titled.at(-1) ?? '');
  return named ? participant(titled, titled.at(-1) ?? '') : null;
}

/** The organisation that a title names after the person: "Name, Helsingborgs stad". */
export function organisationOf(title: string): string | null {
  const parts = partsOf(title);
  return parts.length > 1 ? (parts.at(-1) ?? null) : null;
}

function participant(parts: string[], organisation: string): Participant {
  const [who = '', ...rest] = parts;
  if (rest.length === 1)
    return rest[0] === organisation
      ? { name: who, title: null, organisation }
      : { name: who, title: rest[0] ?? null, organisation: null };
  return { name: who, title: rest.slice(0, -1).join(', '), organisation: rest.at(-1) ?? null };
}

const partsOf = (text: string) =>
  text
    .replace(/\.$/, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
