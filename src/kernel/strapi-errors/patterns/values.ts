import { always, type Pattern } from '../pattern';

/** About one value of what was sent; the error's path says which. */
export const VALUES: readonly Pattern[] = [
  {
    says: /^This attribute must be unique$/,
    code: 'invalid_input',
    words: always(
      'Värdet finns redan; det får bara finnas en gång.',
      'The value is taken; it must be unique.',
    ),
  },
  {
    // Of null where something must be, Strapi says that it is of the wrong kind.
    says: /^\S+ (must be defined\.?$|is a required field$|must be a `\w+` type, but the final value was: `null`\.)/,
    code: 'invalid_input',
    words: always('Fältet måste fyllas i.', 'This must be filled in.'),
  },
  {
    says: /^\S+ must be a valid email$/,
    code: 'invalid_input',
    words: always('Här ska det stå en e-postadress.', 'This must be an e-mail address.'),
  },
  {
    says: /^Please specify a valid link\.$/,
    code: 'invalid_input',
    words: always(
      'Länken ska vara en hel adress, som https://www.exempel.se.',
      'The link must be a whole address, like https://www.example.org.',
    ),
  },
  {
    says: /^Passwords do not match$/,
    code: 'invalid_input',
    words: always('Lösenorden är inte lika.', 'The passwords are not the same.'),
  },
  {
    says: /^(?:Too small: expected array to have >=|\S+ field must have at least )(\d+) items$/,
    code: 'invalid_input',
    words: ({ groups: [least] }) => ({
      sv: `Här ska det stå minst ${least ?? ''}.`,
      en: `This must have ${least ?? ''} at least.`,
    }),
  },
  {
    says: /^(Invalid (input: expected \w+, received \w+|status)$|\S+ must be a `\w+` type, but the final value was: )/,
    code: 'invalid_input',
    words: always('Värdet är av fel slag.', 'The value is of the wrong kind.'),
  },
];
