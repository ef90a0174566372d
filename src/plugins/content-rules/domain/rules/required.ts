import type { Finding, Snapshot } from '../types';
import { isEmpty, missing, warning, type Fields } from './finding';

type Names = Readonly<Record<string, readonly [sv: string, en: string]>>;

const COMMON = {
  title: ['Skriv en rubrik.', 'Write a title.'],
  slug: [
    'Sidan saknar adress. Skriv en rubrik, så skapas den.',
    'The page has no address. Write a title and it is made.',
  ],
} as const;
const DATE = {
  date: ['Ange datumet som visas på sidan.', 'State the date shown on the page.'],
} as const;

/** What a page needs before it may be submitted. */
const REQUIRED: Readonly<Record<string, Names>> = {
  'api::article.article': {
    ...COMMON,
    ...DATE,
    content: [
      'Nyheten saknar innehåll. Skriv en brödtext.',
      'The article is empty. Write its text.',
    ],
  },
  'api::interview.interview': {
    ...COMMON,
    ...DATE,
    content: [
      'Intervjun saknar innehåll. Lägg till frågor och svar.',
      'The interview is empty. Add questions and answers.',
    ],
  },
  'api::session.session': {
    ...COMMON,
    abstract: ['Beskriv vad programpunkten handlar om.', 'Describe what the session is about.'],
    startsAt: ['Ange när programpunkten börjar.', 'State when the session starts.'],
    endsAt: ['Ange när programpunkten slutar.', 'State when the session ends.'],
    attendanceMode: [
      'Ange om man deltar på plats, på nätet eller både och.',
      'State whether one attends on site, online or both.',
    ],
  },
  'api::webcast-link.webcast-link': {
    ...COMMON,
    url: ['Ange adressen till webbsändningen.', 'State the address of the webcast.'],
  },
};

/** What a page is better with. */
const WISHED: Readonly<Record<string, Names>> = {
  'api::article.article': {
    lead: ['Skriv en ingress. Den visas i listor.', 'Write a lead. It is shown in lists.'],
  },
  'api::interview.interview': {
    lead: ['Skriv en ingress. Den visas i listor.', 'Write a lead. It is shown in lists.'],
    arranger: [
      'Koppla intervjun till arrangören, så hittas den från arrangörens sida.',
      "Connect the interview to its arranger, so that it is found from the arranger's page.",
    ],
  },
  'api::webcast-link.webcast-link': {
    arranger: ['Koppla webbsändningen till arrangören.', 'Connect the webcast to its arranger.'],
  },
};

export function requiredFields(uid: string, page: Snapshot): Finding[] {
  return [
    ...empty(REQUIRED[uid], page).map(([field, [sv, en]]) => missing('required', field, sv, en)),
    ...empty(WISHED[uid], page).map(([field, [sv, en]]) => warning('recommended', field, sv, en)),
  ];
}

const empty = (names: Names | undefined, page: Fields) =>
  Object.entries(names ?? {}).filter(([field]) => isEmpty(page[field]));
