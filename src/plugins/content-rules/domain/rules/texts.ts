import { isObject } from '../model';
import { fieldOf, partsOf, type Part } from '../parts';
import type { Finding, Snapshot } from '../types';
import { isEmpty, missing, textOf, warning } from './finding';
import type { TypeRules } from './own';
import { hasTypedBullets as hasLines } from './repairs/bullets';
import { isAllCapitals } from './repairs/capitals';

const TYPED_BULLET = /^[ \t]*[•·▪◦‣●–-][ \t\u00a0]+\S/mu;
const BULLET_SIGN = /^[ \t]*[•▪◦‣●]/mu;

/** The parts of a text: questions with their answers, quotes, lists that are lists. */
export function texts(_rules: TypeRules, page: Snapshot): Finding[] {
  return partsOf(page).flatMap((part) => [
    ...pairs(part),
    ...emptyParts(part),
    ...bullets(part),
    ...capitals(part),
  ]);
}

function pairs(part: Part): Finding[] {
  if (part.kind !== 'question-answer') return [];
  const { question, answer } = part.fields;
  if (isEmpty(question) && isEmpty(answer)) return [emptyPart(part, 'question')];
  if (isEmpty(answer))
    return [
      missing(
        'answer',
        fieldOf(part, 'answer'),
        'Frågan saknar svar. Skriv svaret eller ta bort frågan.',
        'The question has no answer. Write the answer or remove the question.',
      ),
    ];
  if (isEmpty(question))
    return [
      missing(
        'question',
        fieldOf(part, 'question'),
        'Svaret saknar fråga. Skriv frågan, eller gör svaret till brödtext.',
        'The answer has no question. Write the question, or make the answer a text of its own.',
      ),
    ];
  return [];
}

function emptyParts(part: Part): Finding[] {
  if (part.kind === 'pull-quote' && isEmpty(part.fields['text'])) return [emptyPart(part, 'text')];
  if (part.kind === 'rich-text' && isEmpty(part.fields['body'])) return [emptyPart(part, 'body')];
  return [];
}

const emptyPart = (part: Part, name: string): Finding =>
  warning(
    'empty_part',
    fieldOf(part, name),
    'Den här delen är tom. Fyll i den eller ta bort den.',
    'This part is empty. Fill it in or remove it.',
  );

/** Fields of one line or a few, in which capitals shout. */
const LINES: ReadonlySet<string> = new Set(['title', 'kicker', 'lead', 'question']);

function capitals(part: Part): Finding[] {
  return Object.entries(part.fields)
    .filter(([name, value]) => LINES.has(name) && isAllCapitals(textOf(value)))
    .map(([name]) =>
      warning(
        'all_capitals',
        fieldOf(part, name),
        'Allt står i versaler. Det är svårt att läsa, och skärmläsare kan bokstavera det.',
        'It is all in capitals. That is hard to read, and screen readers may spell it out.',
      ),
    );
}

/** A screen reader reads a typed bullet as a sign, and counts no list. */
function bullets(part: Part): Finding[] {
  return Object.entries(part.fields)
    .filter(([, value]) => hasTypedBullets(value))
    .map(([name]) =>
      warning(
        'typed_bullets',
        fieldOf(part, name),
        'Punkterna är skrivna för hand. Använd en punktlista, så att skärmläsare hör att det är en lista.',
        'The bullets are typed by hand. Use a list, so that screen readers hear that it is one.',
      ),
    );
}

function hasTypedBullets(value: unknown): boolean {
  if (typeof value === 'string') return BULLET_SIGN.test(value);
  if (!Array.isArray(value)) return false;
  if (hasLines(value)) return true;
  return value.some(
    (block: unknown) =>
      isObject(block) &&
      block['type'] === 'paragraph' &&
      (BULLET_SIGN.test(textOf(block)) || isDashList(textOf(block))),
  );
}

/** One line that begins with a dash is an answer in speech; two in a row are a list. */
const isDashList = (text: string): boolean =>
  text.split('\n').filter((line) => TYPED_BULLET.test(line)).length > 1;
