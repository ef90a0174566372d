import { isPersonName, peopleIn, spaced } from './names';
import { note } from './notes';
import { type Note, type Participant } from './types';

/**
 * Who was interviewed: "Name, title, organisation." under the portrait when it names the person of
 * the title ("Name, organisation"), else what the title says; null when neither names anybody, and
 * when they name several: an interview has one, and two are not one with two names.
 */
export function intervieweeOf(title: string, caption: string | null): Participant | null {
  if (peopleOf(title).length > 1) return null;
  const titled = partsOf(title);
  const captioned = partsOf((caption ?? '').length <= 255 ? (caption ?? '') : '');
  if (peopleOf(caption ?? '').length > 1) captioned.length = 0;
  const named = isPersonName(titled[0] ?? '') && titled.length > 1;
  if (captioned[0] !== undefined && isPersonName(captioned[0]) && captioned.length > 1)
    if (!named || captioned[0] === titled[0]) return participant(captioned, titled.at(-1) ?? '');
  return named ? participant(titled, titled.at(-1) ?? '') : null;
}

/** The people that a title names before its organisation. */
export function peopleOf(title: string): string[] {
  const parts = partsOf(title);
  const names = parts.map(peopleIn);
  const until = names.findIndex((people) => people.length === 0);
  // "Bo Ek, Malmö Stadsteater": the last part is where they are from, however it is written.
  const last = parts.length > 1 ? parts.length - 1 : 1;
  return names.slice(0, Math.min(until < 0 ? last : until, last)).flat();
}

/** The organisation that a title names after the person: "Name, Helsingborgs stad". */
export function organisationOf(title: string): string | null {
  const parts = partsOf(title);
  return parts.length > 1 ? (parts.at(-1) ?? null) : null;
}

/** What a person should look at: several people, or none. */
export function intervieweeNotes(title: string, found: Participant | null, line: number): Note[] {
  const people = peopleOf(title);
  if (people.length > 1)
    return [
      note(
        line,
        'warning',
        'several_interviewees',
        `Rubriken nämner flera personer (${people.join(', ')}): fyll i vem som intervjuas i utkastet.`,
        `The title names several people (${people.join(', ')}): fill in who is interviewed in the draft.`,
      ),
    ];
  if (found !== null) return [];
  return [
    note(
      line,
      'warning',
      'interviewee_not_named',
      'Det framgår inte vem som intervjuas: fyll i det i utkastet.',
      'It is not clear who is interviewed: fill it in in the draft.',
    ),
  ];
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
  spaced(text)
    .replace(/^hallå där(?:,? arrangör(?:en)?)?[,!:]?\s+/iu, '')
    .replace(/[.!]$/, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
