import type { Words } from '../language';
import type { Code } from './pattern';

interface General {
  /** None for a fault of ours: the contract's codes are refusals. */
  code?: Code;
  words: Words;
}

const GENERAL: Readonly<Record<number, General>> = {
  400: {
    code: 'invalid_input',
    words: { sv: 'Det som skickades går inte att använda.', en: 'What was sent can’t be used.' },
  },
  401: {
    code: 'missing_permission',
    words: {
      sv: 'Du är inte inloggad, eller så har inloggningen gått ut.',
      en: 'You are not signed in, or your session has ended.',
    },
  },
  403: {
    code: 'missing_permission',
    words: {
      sv: 'Du har inte behörighet till det här.',
      en: 'You do not have permission for this.',
    },
  },
  404: {
    code: 'not_found',
    words: {
      sv: 'Det finns inte, eller har tagits bort.',
      en: 'It does not exist, or was removed.',
    },
  },
  413: {
    code: 'invalid_input',
    words: { sv: 'Det som skickades är för stort.', en: 'What was sent is too large.' },
  },
  429: {
    code: 'rate_limited',
    words: {
      sv: 'För många försök. Vänta en stund och försök igen.',
      en: 'Too many attempts. Wait a while and try again.',
    },
  },
  500: {
    words: {
      sv: 'Något gick fel på servern. Försök igen om en stund.',
      en: 'Something went wrong on the server. Try again in a while.',
    },
  },
};

/** What can be said of an answer by its status alone; undefined where Strapi’s words stay. */
export const generalOf = (status: number): General | undefined => GENERAL[status];

/** Strapi's bare words for a status: they say nothing that the status doesn't. */
const BARE =
  /^(Bad Request|Unauthorized|Forbidden( access)?|Not Found|Policy Failed|Missing or invalid credentials|Invalid credentials|Internal Server Error|Too many requests.*)$/;
/** SQL, stacks, paths of files, code: nothing that a client may read. */
const INSIDES =
  /\b(select|insert|update|delete)\b[^]*\b(from|into|set|where|values)\b|\n\s+at |[\\/]node_modules[\\/]|\b(undefined|null)\b \(reading|is not a function|JSON/i;
const LONGEST = 300;

/** Strapi's own sentence, for a developer who meets what we have no words for; null when it may not be told. */
export function reasonOf(status: number, message: string): string | null {
  const told = status < 500 && !BARE.test(message) && !INSIDES.test(message);
  return told && message.length <= LONGEST ? message : null;
}
