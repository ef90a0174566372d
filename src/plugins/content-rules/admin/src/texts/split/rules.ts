/** A line as the importer reads it (src/import/parse/types.ts). */
export interface RuleLine {
  no: number;
  text: string;
  raw: string;
  gap: boolean;
  marked: boolean;
}

interface Asked {
  questions: Map<number, 'sure' | 'guessed'>;
  passed: number[];
  tight: boolean;
}

/**
 * The importer's rules of what in a text is a question, where an answer ends, and whom a title names. A plugin reaches
 * no other code: src/admin gives them.
 */
export interface InterviewRules {
  questionsOf(lines: RuleLine[], people: readonly string[]): Asked;
  breaksOf(
    lines: RuleLine[],
    asked: Asked,
    people: readonly string[],
    notes: never[],
  ): ReadonlySet<number>;
  peopleOf(title: string): string[];
}

let given: InterviewRules | null = null;

export const giveRules = (rules: InterviewRules): void => {
  given = rules;
};

/** Null where nobody has given any: then nothing is offered. */
export const interviewRules = (): InterviewRules | null => given;
