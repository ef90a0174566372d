import { always, type Pattern } from '../pattern';
import { FOLDERS } from './folders';

/** About the request: its body, its files, and who sends it. */
export const REQUESTS: readonly Pattern[] = [
  {
    says: /^Missing "data" payload in the request body$/,
    code: 'invalid_input',
    words: always('Begäran saknar ”data”.', 'The request has no “data”.'),
    field: () => 'data',
  },
  {
    says: /\bJSON\b/,
    code: 'invalid_input',
    words: always('Det som skickades är inte giltig JSON.', 'What was sent is not valid JSON.'),
  },
  {
    says: /^Files are empty$/,
    code: 'invalid_input',
    words: always('Ingen fil skickades med.', 'No file was sent.'),
    field: () => 'files',
  },
  {
    says: /^(.+) exceeds size limit of (.+)\.$/,
    code: 'invalid_input',
    words: ({ groups: [file = '', limit = ''] }) => ({
      sv: `Filen ”${file}” är för stor. Den får vara högst ${limit}.`,
      en: `The file “${file}” is too large. It may be ${limit} at most.`,
    }),
    field: () => 'files',
  },
  {
    says: /^request entity too large$/,
    code: 'invalid_input',
    words: always(
      'Det som skickades är för stort (högst 1 MB). Dela upp det, eller ta bort en del.',
      'What was sent is too large (1 MB at most). Divide it, or take some of it away.',
    ),
  },
  {
    says: /^file\.notFound$/,
    code: 'not_found',
    words: always(
      'Filen finns inte, eller har tagits bort.',
      'The file does not exist, or was removed.',
    ),
  },
  {
    says: /^Cannot replace a file with multiple ones$/,
    code: 'invalid_input',
    words: always(
      'En fil ersätts med en enda ny. Skicka en åt gången.',
      'A file is replaced by a single new one. Send one at a time.',
    ),
    field: () => 'files',
  },
  {
    says: /^File id is required/,
    code: 'invalid_input',
    words: always(
      'Ange vilken fil det gäller, och bara en: ?id=12.',
      'Say which file it is, and only one: ?id=12.',
    ),
    field: () => 'id',
  },
  ...FOLDERS,
  {
    says: /^Invalid identifier or password$/,
    code: 'invalid_input',
    words: always('Fel användarnamn eller lösenord.', 'Wrong user name or password.'),
  },
  {
    says: /^Incorrect code provided$/,
    code: 'invalid_input',
    words: always(
      'Koden gäller inte längre. Begär en ny.',
      'The code is not valid any more. Ask for a new one.',
    ),
    field: () => 'code',
  },
];
