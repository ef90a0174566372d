import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { translations } from '../../src/admin/translations';

export type Texts = Readonly<Record<string, string>>;

interface Part {
  /** Its built admin, below `node_modules/@strapi`. */
  folder: string;
  translations: string;
  /** In front of its ids. */
  prefix: string;
}

const load = createRequire(__filename);
const strapi = path.resolve(load.resolve('@strapi/strapi/package.json'), '../..');

/** The parts of Strapi's admin whose screens a writer, reviewer or publisher meets. */
const PARTS: readonly Part[] = [
  {
    folder: 'admin/dist/admin/admin/src',
    translations: 'admin/dist/admin/admin/src/translations',
    prefix: '',
  },
  ...['content-manager', 'upload', 'i18n'].map((name) => ({
    folder: `${name}/dist/admin`,
    translations: `${name}/dist/admin/translations`,
    prefix: `${name}.`,
  })),
];

/** What only a super administrator meets, or nobody: Strapi's English may stand there. */
const NOT_MET: readonly RegExp[] = [
  // Settings that take a right which no role of ours but the super administrator has.
  /^Settings\.(apiTokens|adminTokens|tokens|transferTokens|webhooks|application|roles|sso|permissions)\./u,
  /^(i18n\.)?Settings\.(list|locales(?!\.modal\.locales\.label)|aiLocalizations)\./u,
  /^upload\.settings\.(?!section\.)/u,
  /^notification\.success\.(adminToken|transfertoken)/u,
  /^(Usecase|Roles|app\.components\.Users)\./u,
  /^singleTypes$/u,
  // The fields and lists that an administrator arranges.
  /^content-manager\.containers\.(SettingPage|SettingsPage)\./u,
  // Content-type builder: off in production.
  /^i18n\.(plugin\.schema|CheckboxConfirmation)\./u,
  /^content-manager\.popUpWarning\.bodyMessage\.contentType\.delete$/u,
  /^app\.components\.HomePage\.create$/u,
  // Sold apart, not in the Community edition: audit log, SSO, history, releases, AI, seats.
  /^Settings\.(content-history|page\.PurchaseA|page\.PurchaseC|page\.PurchaseS)/u,
  /^(content-manager\.)?(history|restore)\./u,
  /^content-releases\./u,
  /^(global\.auditLogs|widget\.last-activity\.|notification\.ee\.|components\.premiumFeature)/u,
  /^app\.components\.(FreeTrial|UpsellBanner|LeftMenu\.trialCountdown)/u,
  /AITranslation|ai-translations|\.ai\.|aiMetadata|[mM]etadata(Generated|Skipped|Failed)|generatingMetadata|create-metadata|description\.ai$/u,
  // Advertising, surveys and the tour, which are switched off (config/admin.ts, extensions/promotions.ts).
  /^tours\./u,
  /^app\.components\.(BlockLink|NpsSurvey|Onboarding|MediaLibraryBanner)\./u,
  /^(HomePage\.widget|widget)\.deploy-now/u,
];

const met = (id: string) => !NOT_MET.some((pattern) => pattern.test(id));

/** Strapi's own texts in a language, by id. */
export function strapiTexts(language: 'en' | 'sv'): Texts {
  return Object.assign({}, ...PARTS.map((part) => textsOf(part, language))) as Texts;
}

/** The same with what this project says in place of them. */
export function shownTexts(language: 'en' | 'sv'): Texts {
  return { ...strapiTexts(language), ...translations[language] };
}

function textsOf({ translations: folder, prefix }: Part, language: string): Texts {
  const file = path.join(strapi, folder, `${language}.json.js`);
  if (!fs.existsSync(file)) return {};
  const built = load(file) as Texts | { default: Texts };
  const texts = typeof built.default === 'object' ? built.default : (built as Texts);
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${prefix}${id}`, text]));
}

/** What somebody in one of our roles can meet. */
export const metTexts = (): Texts =>
  Object.fromEntries(Object.entries(strapiTexts('en')).filter(([id]) => met(id)));

const MESSAGE =
  /id:\s*(getTrad(?:ucation|nslation)?\(|getTranslation\()?(['"`])([^'"`$]+)\2\)?,\s*defaultMessage:\s*(['"`])((?:(?!\4).|\\\4)*)\4/gsu;

/** Texts that stand only in Strapi's code: their id is in none of its English lists. */
export function unlistedTexts(): Texts {
  const listed = strapiTexts('en');
  const found = PARTS.flatMap(({ folder, prefix }) =>
    modulesIn(path.join(strapi, folder)).flatMap((file) =>
      Array.from(fs.readFileSync(file, 'utf8').matchAll(MESSAGE), (match): [string, string] => [
        `${match[1] === undefined ? '' : prefix}${match[3] ?? ''}`,
        match[5] ?? '',
      ]),
    ),
  );
  return Object.fromEntries(found.filter(([id]) => !(id in listed) && met(id)));
}

function modulesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mjs') && !/translations|(^|\/)(tests|ee)\//u.test(file))
    .map((file) => path.join(folder, file));
}
