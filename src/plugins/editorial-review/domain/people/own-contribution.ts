import type { Action, Words } from '../types';

/** The actions that ask for somebody else: who has not worked on the text, or not approved it. */
export type Judgement = Extract<Action, 'approve' | 'approveRetrospectively' | 'publish'>;

export const isJudgement = (action: Action): action is Judgement => action in VERBS;

const MOST_NAMED = 3;

/** `own_contribution` in words: who still can, or what to do where nobody is left. */
export function wordOwnContribution(action: Judgement, names: readonly string[]): Words {
  const { sv, en } = VERBS[action];
  const why = WHY[action];
  const who = action === 'publish' ? PUBLISHER : REVIEWER;
  if (names.length === 0) {
    return {
      sv: `${why.sv}, och det finns ingen annan som kan ${sv}. Be en administratör om en ${who.sv} till.`,
      en: `${why.en}, and there is nobody else who can ${en}. Ask an administrator for another ${who.en}.`,
    };
  }
  return {
    sv: `${why.sv}. ${listed(names, 'eller', 'med flera')} kan ${sv}.`,
    en: `${why.en}. ${listed(names, 'or', 'and others')} can ${en}.`,
  };
}

const VERBS: Readonly<Record<Judgement, Words>> = {
  approve: { sv: 'godkänna den', en: 'approve it' },
  approveRetrospectively: { sv: 'godkänna den i efterhand', en: 'approve it retrospectively' },
  publish: { sv: 'publicera den', en: 'publish it' },
};

const REVIEWER: Words = { sv: 'granskare', en: 'reviewer' };
const PUBLISHER: Words = { sv: 'publicerare', en: 'publisher' };

const OWN_WORK: Words = {
  sv: 'Du har själv arbetat med texten',
  en: 'You have worked on this text yourself',
};
const WHY: Readonly<Record<Judgement, Words>> = {
  approve: OWN_WORK,
  approveRetrospectively: OWN_WORK,
  publish: {
    sv: 'Texten kom in utifrån, och du har godkänt den',
    en: 'The text came from outside, and you have approved it',
  },
};

/** `Anna Ek, Bo Berg eller Cia Dahl`; of more than three the first three, `med flera`. */
function listed(names: readonly string[], or: string, more: string): string {
  if (names.length > MOST_NAMED) return `${names.slice(0, MOST_NAMED).join(', ')} ${more}`;
  const [last = '', ...others] = [...names].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} ${or} ${last}`;
}
