import type { Action, Words } from '../types';

/** The two actions that ask for somebody who has not worked on the text. */
export type Judgement = Extract<Action, 'approve' | 'approveRetrospectively'>;

export const isJudgement = (action: Action): action is Judgement => action in VERBS;

const MOST_NAMED = 3;

/** `own_contribution` in words: who still can, or what to do where nobody is left. */
export function wordOwnContribution(action: Judgement, names: readonly string[]): Words {
  const { sv, en } = VERBS[action];
  if (names.length === 0) {
    return {
      sv: `Du har själv arbetat med texten, och det finns ingen annan som kan ${sv}. Be en administratör om en granskare till.`,
      en: `You have worked on this text yourself, and there is nobody else who can ${en}. Ask an administrator for another reviewer.`,
    };
  }
  return {
    sv: `Du har själv arbetat med texten. ${listed(names, 'eller', 'med flera')} kan ${sv}.`,
    en: `You have worked on this text yourself. ${listed(names, 'or', 'and others')} can ${en}.`,
  };
}

const VERBS: Readonly<Record<Judgement, Words>> = {
  approve: { sv: 'godkänna den', en: 'approve it' },
  approveRetrospectively: { sv: 'godkänna den i efterhand', en: 'approve it retrospectively' },
};

/** `Anna Ek, Bo Berg eller Cia Dahl`; of more than three the first three, `med flera`. */
function listed(names: readonly string[], or: string, more: string): string {
  if (names.length > MOST_NAMED) return `${names.slice(0, MOST_NAMED).join(', ')} ${more}`;
  const [last = '', ...others] = [...names].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} ${or} ${last}`;
}
