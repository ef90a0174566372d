import { always, text, type Found, type Pattern } from '../pattern';

/** Strapi's path sometimes ends with the key, and sometimes is what stands before it. */
function placeOf({ groups: [key = ''], error }: Found): string {
  const path = text(error.details?.['path']);
  if (path === '') return key;
  return path === key || path.endsWith(`.${key}`) ? path : `${path}.${key}`;
}

const parameterOf = ({ error }: Found): string => text(error.details?.['param']);

/** About the parameters of a question, and the keys of what was sent. */
export const QUERIES: readonly Pattern[] = [
  {
    says: /^Invalid key (\S+)( at \S+)?$/,
    code: 'invalid_input',
    words(found) {
      const [place, parameter] = [placeOf(found), parameterOf(found)];
      const of = parameter === '' || parameter === place ? '' : ` (${parameter})`;
      return {
        sv: `”${place}” finns inte, eller går inte att ange här${of}.`,
        en: `“${place}” does not exist, or can't be given here${of}.`,
      };
    },
    field: (found) => placeOf(found),
  },
  {
    says: /^Invalid order\. order can only be one of /,
    code: 'invalid_input',
    words: always(
      'Ordningen ska vara asc eller desc, som title:asc.',
      'The order must be asc or desc, like title:asc.',
    ),
    field: () => 'sort',
  },
  {
    says: /^Invalid fields parameter\./,
    code: 'invalid_input',
    words: always('fields ska vara namn på fält.', 'fields must be names of fields.'),
    field: () => 'fields',
  },
  {
    says: /^The filters parameter must be an object or an array$/,
    code: 'invalid_input',
    words: always(
      'filters ska vara villkor, som filters[title][$eq]=x.',
      'filters must be conditions, like filters[title][$eq]=x.',
    ),
    field: () => 'filters',
  },
  {
    says: /^Cannot use both page & offset pagination in the same query$/,
    code: 'invalid_input',
    words: always(
      'Ange page och pageSize, eller start och limit, men inte båda.',
      'Give page and pageSize, or start and limit, not both.',
    ),
    field: () => 'pagination',
  },
  {
    says: /^Invalid withCount parameter\./,
    code: 'invalid_input',
    words: always('withCount ska vara true eller false.', 'withCount must be true or false.'),
    field: () => 'pagination.withCount',
  },
  {
    says: /^Invalid value for '(publicationFilter|hasPublishedVersion)'\./,
    code: 'invalid_input',
    words: ({ groups: [name = ''] }) => ({
      sv: `Ogiltigt värde för ${name}.`,
      en: `Invalid value for ${name}.`,
    }),
    field: ({ groups: [name] }) => name,
  },
  {
    says: /^Invalid format, expected (yyyy-MM-dd|a timestamp or an ISO date|HH:mm:ss\.SSS)/,
    code: 'invalid_input',
    words: always(
      'Ett datum eller en tid i frågan går inte att läsa. Skriv det som 2020-06-11.',
      'A date or time in the query can’t be read. Write it like 2020-06-11.',
    ),
    field: () => 'filters',
  },
  {
    // Of Knex, as a plain error.
    says: /^The second argument to where(Not)?Between must be an array\.$/,
    code: 'invalid_input',
    words: always('$between ska ha två värden.', '$between must have two values.'),
    field: () => 'filters',
  },
];
