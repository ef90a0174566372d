import { always, type Pattern } from '../pattern';

const FILE = 'plugin::upload.file';

const languageOf = (locale: string | undefined, sv: string, en: string) =>
  locale === undefined || locale === 'null' ? { sv: '', en: '' } : { sv, en };

/** About a document as a whole: what it is connected with, its language, itself. */
export const DOCUMENTS: readonly Pattern[] = [
  {
    says: /^\d+ relation\(s\) of type (\S+) associated with this entity do not exist$/,
    code: 'invalid_input',
    words: ({ groups: [uid = ''], nameOf }) =>
      uid === FILE
        ? {
            sv: 'Filen finns inte i mediebiblioteket. Den kan ha tagits bort; välj en annan.',
            en: 'The file is not in the media library. It may have been removed; choose another.',
          }
        : {
            sv: `Det som ska kopplas finns inte: ${nameOf(uid)}. Det kan ha tagits bort; välj ett annat.`,
            en: `What is to be connected does not exist: ${nameOf(uid)}. It may have been removed; choose another.`,
          },
  },
  {
    says: /^Document with id "([^"]*)", locale "([^"]*)" not found$/,
    code: 'invalid_input',
    words({ groups: [id = '', locale] }) {
      const language = languageOf(
        locale,
        ` på språket ”${locale ?? ''}”`,
        ` in the language “${locale ?? ''}”`,
      );
      return {
        sv: `Det som ska kopplas finns inte${language.sv}: ${id}. Välj ett annat.`,
        en: `What is to be connected does not exist${language.en}: ${id}. Choose another.`,
      };
    },
  },
  {
    says: /^This locale doesn't exist$/,
    code: 'invalid_input',
    words: always('Språket finns inte här.', 'There is no such language here.'),
    field: () => 'locale',
  },
  {
    says: /^The relational field (\S+) doesn't exist on \S+$/,
    code: 'invalid_input',
    words: ({ groups: [field = ''] }) => ({
      sv: `Det finns inget fält ”${field}” att koppla något till.`,
      en: `There is no field “${field}” to connect anything to.`,
    }),
    field: ({ groups: [field] }) => field,
  },
  {
    says: /^ContentType not found$/,
    code: 'invalid_input',
    words: always('Innehållstypen finns inte.', 'There is no such content type.'),
    field: () => 'contentTypeUID',
  },
  {
    says: /^(Document|Entity) not found( or already published\.)?$/,
    code: 'not_found',
    words: always('Det finns inte, eller har tagits bort.', 'It does not exist, or was removed.'),
  },
];
