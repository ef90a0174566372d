/** The words that a page says beside those that somebody has written. */
const SV = {
  skip: 'Hoppa till innehållet',
  photo: 'Foto:',
  noPicture: 'Ingen bild är vald än.',
  untitled: 'Utan rubrik',
  about: 'Intervjun handlar om',
  topics: 'Ämnen',
  arranger: 'Arrangör',
  arrangers: 'Arrangörer',
  edition: 'Innovationsvecka',
  facts: 'Fakta',
  when: 'När',
  where: 'Var',
  attendance: 'Deltagande',
  join: 'Delta på nätet',
  registration: 'Anmälan',
  languages: 'Språk',
  audiences: 'För vem',
  series: 'Del av serien',
  accessibility: 'Tillgänglighet',
  participants: 'Medverkande',
  numbers: 'Så många deltog',
  approximately: 'cirka',
  excluded: 'inte medräknat:',
  webcasts: 'Webbsändningar',
  watch: 'Se webbsändningen',
  broadcast: 'Sändning',
  duration: 'Längd',
  minutes: 'minuter',
  captions: 'Textning',
  signLanguage: 'Teckenspråkstolkad',
  yes: 'Ja',
  published: 'Upplagd',
  removed: 'Tas bort',
  transcript: 'Utskrift',
  untilThen: 'senast',
  at: 'kl.',
  swedishTime: 'svensk tid',
  timeIn: 'tid i',
};

export type PageWords = Readonly<Record<keyof typeof SV, string>>;

const EN: PageWords = {
  skip: 'Skip to the content',
  photo: 'Photo:',
  noPicture: 'No picture has been chosen yet.',
  untitled: 'Untitled',
  about: 'The interview is about',
  topics: 'Topics',
  arranger: 'Arranger',
  arrangers: 'Arrangers',
  edition: 'Innovation Week',
  facts: 'Facts',
  when: 'When',
  where: 'Where',
  attendance: 'Attendance',
  join: 'Join online',
  registration: 'Registration',
  languages: 'Languages',
  audiences: 'For whom',
  series: 'Part of the series',
  accessibility: 'Accessibility',
  participants: 'Participants',
  numbers: 'How many took part',
  approximately: 'about',
  excluded: 'not included:',
  webcasts: 'Webcasts',
  watch: 'Watch the webcast',
  broadcast: 'Broadcast',
  duration: 'Length',
  minutes: 'minutes',
  captions: 'Captions',
  signLanguage: 'Interpreted into sign language',
  yes: 'Yes',
  published: 'Uploaded',
  removed: 'Removed',
  transcript: 'Transcript',
  untilThen: 'by',
  at: '',
  swedishTime: 'Swedish time',
  timeIn: 'time in',
};

/** Parts of a page whose values people read in words; of the page's own fields the edit view has them. */
const PART_VALUES: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  role: {
    moderator: ['moderator', 'moderator'],
    speaker: ['talare', 'speaker'],
    guest: ['gäst', 'guest'],
    panelist: ['panelist', 'panelist'],
  },
  kind: {
    on_site: ['på plats', 'on site'],
    online: ['på nätet', 'online'],
    connections: ['uppkopplingar', 'connections'],
    views: ['visningar', 'views'],
    registrations: ['anmälda', 'registered'],
  },
  captionStatus: {
    none: ['Inte textad', 'No captions'],
    planned: ['Ska textas', 'Captions are planned'],
    captioned: ['Textad', 'Captioned'],
    exempt: ['Undantagen från kravet på textning', 'Exempt from the requirement of captions'],
  },
};

export type PageLanguage = 'sv' | 'en';

/** The language of a page's own words: of a page in any third language they are English. */
export const pageLanguage = (locale: string): PageLanguage =>
  locale === 'sv' || locale.startsWith('sv-') ? 'sv' : 'en';

export const pageWords = (language: PageLanguage): PageWords => (language === 'sv' ? SV : EN);

/** A value of a part in words; nothing for one that is not known. */
export function partWord(language: PageLanguage, name: string, value: string): string {
  return PART_VALUES[name]?.[value]?.[language === 'sv' ? 0 : 1] ?? '';
}
