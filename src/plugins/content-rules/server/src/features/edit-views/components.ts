import { SPOKEN_LANGUAGES } from '../../../../../../kernel/spoken-languages';
import type { FormView } from '../../../../domain/definitions/types';

const PERSON_FIELDS = {
  name: ['Namn'],
  title: ['Titel', 'Som den var vid tillfället.'],
  organisation: ['Organisation', 'Som text, även om den inte är arrangör.'],
  person: ['Person', 'Koppla till en person i registret, om den finns där.'],
} as const;

const PERSON_ENGLISH = {
  name: ['Name'],
  title: ['Title', 'As it was at the time.'],
  organisation: ['Organisation', 'As text, even where it is not an arranger.'],
  person: ['Person', 'Connect a person of the register, if there is one.'],
} as const;

/** The parts that pages are built of. `key` is the system's own and is not shown. */
export const components: Readonly<Record<string, FormView>> = {
  'content.figure': {
    mainField: 'caption',
    rows: ['file:6 alt:6', 'caption:6 credit:6', 'decorative:4'],
    fields: {
      file: ['Bildfil'],
      alt: [
        'Alternativtext',
        'Vad bilden visar, för den som inte ser den. Börja inte med ”Bild på”.',
      ],
      decorative: ['Bara dekoration', 'Bilden säger inget eget. Då ska alternativtexten vara tom.'],
      caption: ['Bildtext', 'Vad och vilka vi ser. Fotografen skrivs i fältet bredvid.'],
      credit: ['Fotograf', 'Behövs bara om fotografen inte redan står på bildfilen.'],
    },
    english: {
      file: ['Picture file'],
      alt: [
        'Alternative text',
        'What the picture shows, for those who do not see it. Do not begin with “Picture of”.',
      ],
      decorative: [
        'Decoration only',
        'The picture says nothing of its own. Then the alternative text must be empty.',
      ],
      caption: ['Caption', 'What and whom we see. The photographer goes into the field beside it.'],
      credit: ['Photographer', 'Only where the photographer is not named on the file.'],
    },
  },
  'content.question-answer': {
    mainField: 'question',
    rows: ['question:12', 'answer:12'],
    fields: {
      question: ['Fråga'],
      answer: ['Svar', 'Den intervjuades egna ord. Använd listor i stället för egna punkter.'],
    },
    english: {
      question: ['Question'],
      answer: ['Answer', 'The interviewee’s own words. Use lists in place of typed bullets.'],
    },
  },
  'content.pull-quote': {
    mainField: 'text',
    rows: ['text:12', 'attribution:6 context:6'],
    fields: {
      text: ['Citat', 'Orden som de sades.'],
      attribution: ['Vem säger det', 'Namn och titel, eller ”en deltagare” om personen är anonym.'],
      context: ['Sammanhang', 'När och var det sades, om det behövs.'],
    },
    english: {
      text: ['Quote', 'The words as they were said.'],
      attribution: [
        'Who says it',
        'Name and title, or “a participant” where the person is anonymous.',
      ],
      context: ['Context', 'When and where it was said, where needed.'],
    },
  },
  'content.call-out': {
    mainField: 'linkText',
    rows: ['context:12', 'linkText:6 url:6'],
    fields: {
      context: ['Text före länken', 'Säger vad läsaren hittar bakom länken.'],
      linkText: ['Länktext', 'Säg vart länken leder. Undvik ”läs mer här”.'],
      url: ['Adress', 'Hela adressen, börjar med https://.'],
    },
    english: {
      context: ['Text before the link', 'Says what the reader finds behind the link.'],
      linkText: ['Link text', 'Say where the link leads. Avoid “read more here”.'],
      url: ['Address', 'The whole address, begins with https://.'],
    },
  },
  'content.rich-text': {
    rows: ['body:12'],
    fields: { body: ['Text', 'Mellanrubriker i ordning, länkar med talande namn.'] },
    english: { body: ['Text', 'Headings in order, links with telling names.'] },
  },
  'content.participant': {
    mainField: 'name',
    rows: ['name:6 title:6', 'organisation:6 person:6'],
    fields: PERSON_FIELDS,
    english: PERSON_ENGLISH,
  },
  'content.session-participant': {
    mainField: 'name',
    rows: ['name:6 role:6', 'title:6 organisation:6', 'person:6'],
    fields: {
      ...PERSON_FIELDS,
      role: ['Roll'],
    },
    english: { ...PERSON_ENGLISH, role: ['Role'] },
    values: {
      role: {
        moderator: { sv: 'Moderator', en: 'Moderator' },
        speaker: { sv: 'Talare', en: 'Speaker' },
        guest: { sv: 'Gäst', en: 'Guest' },
        panelist: { sv: 'Paneldeltagare', en: 'Panelist' },
      },
    },
  },
  'content.contact': {
    mainField: 'name',
    rows: ['name:6 title:6', 'email:6 phone:6', 'organisation:6 person:6'],
    fields: {
      ...PERSON_FIELDS,
      email: ['E-post', 'Visas aldrig utåt.'],
      phone: ['Telefon', 'Visas aldrig utåt.'],
    },
    english: {
      ...PERSON_ENGLISH,
      email: ['E-mail', 'Never shown to the public.'],
      phone: ['Phone', 'Never shown to the public.'],
    },
  },
  'content.metric': {
    mainField: 'kind',
    rows: ['kind:6 value:6', 'approximate:4 excludes:8'],
    fields: {
      kind: ['Vad som räknats'],
      value: ['Antal'],
      approximate: ['Ungefärligt'],
      excludes: ['Inte medräknat', 'Till exempel ”de som sett i efterhand”.'],
    },
    english: {
      kind: ['What is counted'],
      value: ['Number'],
      approximate: ['Approximate'],
      excludes: ['Not included', 'For example “those who watched afterwards”.'],
    },
    values: {
      kind: {
        on_site: { sv: 'På plats', en: 'On site' },
        online: { sv: 'På nätet', en: 'Online' },
        connections: { sv: 'Uppkopplingar', en: 'Connections' },
        views: { sv: 'Visningar', en: 'Views' },
        registrations: { sv: 'Anmälningar', en: 'Registrations' },
      },
    },
  },
  'content.seo': {
    mainField: 'metaTitle',
    rows: ['metaTitle:12', 'metaDescription:12', 'image:6'],
    fields: {
      metaTitle: ['Rubrik vid delning'],
      metaDescription: ['Beskrivning', 'En mening, högst 160 tecken.'],
      image: ['Bild vid delning'],
    },
    english: {
      metaTitle: ['Title when shared'],
      metaDescription: ['Description', 'One sentence, at most 160 characters.'],
      image: ['Picture when shared'],
    },
  },
  'content.language': {
    mainField: 'code',
    rows: ['code:6'],
    fields: {
      code: ['Språk'],
    },
    english: { code: ['Language'] },
    values: { code: SPOKEN_LANGUAGES },
  },
  'content.audience': {
    mainField: 'name',
    rows: ['name:6'],
    fields: { name: ['Målgrupp'] },
    english: { name: ['Audience'] },
  },
  'content.standard-question': {
    mainField: 'question',
    rows: ['question:12', 'questionEn:12'],
    fields: {
      question: ['Fråga'],
      questionEn: ['Fråga på engelska', 'Används när intervjun skrivs på engelska.'],
    },
    english: {
      question: ['Question'],
      questionEn: ['Question in English', 'Used where the interview is written in English.'],
    },
  },
};
