import type { FormView } from '../../../../domain/definitions/types';

const PERSON_FIELDS = {
  name: ['Namn'],
  title: ['Titel', 'Som den var vid tillfället.'],
  organisation: ['Organisation', 'Som text, även om den inte är arrangör.'],
  person: ['Person', 'Koppla till en person i registret, om den finns där.'],
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
  },
  'content.question-answer': {
    mainField: 'question',
    rows: ['question:12', 'answer:12'],
    fields: {
      question: ['Fråga'],
      answer: ['Svar', 'Den intervjuades egna ord. Använd listor i stället för egna punkter.'],
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
  },
  'content.call-out': {
    mainField: 'linkText',
    rows: ['context:12', 'linkText:6 url:6'],
    fields: {
      context: ['Text före länken', 'Säger vad läsaren hittar bakom länken.'],
      linkText: ['Länktext', 'Säg vart länken leder. Undvik ”läs mer här”.'],
      url: ['Adress', 'Hela adressen, börjar med https://.'],
    },
  },
  'content.rich-text': {
    rows: ['body:12'],
    fields: { body: ['Text', 'Mellanrubriker i ordning, länkar med talande namn.'] },
  },
  'content.participant': {
    mainField: 'name',
    rows: ['name:6 title:6', 'organisation:6 person:6'],
    fields: PERSON_FIELDS,
  },
  'content.session-participant': {
    mainField: 'name',
    rows: ['name:6 role:6', 'title:6 organisation:6', 'person:6'],
    fields: {
      ...PERSON_FIELDS,
      role: ['Roll', 'moderator, speaker = talare, guest = gäst, panelist = paneldeltagare.'],
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
  },
  'content.metric': {
    mainField: 'kind',
    rows: ['kind:6 value:6', 'approximate:4 excludes:8'],
    fields: {
      kind: [
        'Vad som räknats',
        'on_site = på plats, online = på webben, connections = uppkopplingar, views = visningar, registrations = anmälningar.',
      ],
      value: ['Antal'],
      approximate: ['Ungefärligt'],
      excludes: ['Inte medräknat', 'Till exempel ”de som sett i efterhand”.'],
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
  },
  'content.language': {
    mainField: 'code',
    rows: ['code:6'],
    fields: {
      code: [
        'Språk',
        'sv = svenska, en = engelska, fi = finska, se = nordsamiska, fit = meänkieli, rmy = romani, yi = jiddisch, sgn_SE = svenskt teckenspråk.',
      ],
    },
  },
  'content.audience': {
    mainField: 'name',
    rows: ['name:6'],
    fields: { name: ['Målgrupp'] },
  },
  'content.standard-question': {
    mainField: 'question',
    rows: ['question:12', 'questionEn:12'],
    fields: {
      question: ['Fråga'],
      questionEn: ['Fråga på engelska', 'Används när intervjun skrivs på engelska.'],
    },
  },
};
