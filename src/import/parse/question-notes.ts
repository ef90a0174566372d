import { note } from './notes';
import { type Asked } from './questions';
import { type Line, type Note } from './types';

/** Which lines of an interview were taken for questions, or not, where the page does not say. */
export function questionNotes(lines: Line[], asked: Asked, titleLine: number): Note[] {
  if (asked.questions.size === 0)
    return [
      note(
        titleLine,
        'warning',
        'no_questions',
        'Inga frågor hittades: texten står som den är, dela upp den i frågor och svar i utkastet.',
        'No questions were found: the text stands as it is, divide it into questions and answers in the draft.',
      ),
    ];
  const guessed = [...asked.questions].filter(([, how]) => how === 'guessed');
  return [
    ...guessed.map(([index]) => line(lines[index], 'question_guessed', ...asQuestion)),
    ...asked.passed.map((index) => line(lines[index], 'question_passed', ...asText)),
  ];
}

const asQuestion = ['lästes som en fråga', 'was read as a question'] as const;
const asText = [
  'slutar med frågetecken men lästes som en del av texten',
  'ends with a question mark but was read as part of the text',
] as const;

function line(at: Line | undefined, code: string, sv: string, en: string): Note {
  const text = at?.text ?? '';
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return note(at?.no ?? 1, 'info', code, `”${shown}” ${sv}.`, `"${shown}" ${en}.`);
}
