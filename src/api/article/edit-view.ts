import type { EditView } from '../../plugins/content-rules/types';

export const editView: EditView = {
  name: { sv: 'Nyhet', en: 'News' },
  list: ['title', 'date', 'edition', 'updatedAt'],
  sort: 'date DESC',
  mainField: 'title',
  rows: [
    'title:8 date:4',
    'kicker:6 slug:6',
    'lead:12',
    'hero:12',
    'content:12',
    'edition:6 arrangers:6',
    'topics:6',
    'seo:12',
  ],
  fields: {
    title: ['Rubrik', 'Det viktigaste först. Helst under 70 tecken, utan punkt.'],
    kicker: ['Vinjett', 'Ett eller två ord ovanför rubriken, till exempel ”Webbsändning”.'],
    lead: ['Ingress', 'Två eller tre meningar som står på egna ben: vad, vem, när.'],
    date: ['Datum', 'Det datum som visas på sidan.'],
    hero: ['Toppbild', 'Bilden överst. Skriv vad den visar i alternativtexten.'],
    content: [
      'Innehåll',
      'Bygg sidan av delar: brödtext, frågor och svar, citat, bilder och puffar.',
    ],
    edition: ['Innovationsvecka', 'Det år som nyheten hör till.'],
    arrangers: ['Arrangörer', 'De arrangörer som nyheten handlar om.'],
  },
  english: {
    title: [
      'Title',
      'What matters most first. Preferably under 70 characters, without a full stop.',
    ],
    kicker: ['Kicker', 'One or two words above the title, for example “Webcast”.'],
    lead: ['Lead', 'Two or three sentences that stand on their own: what, who, when.'],
    date: ['Date', 'The date that is shown on the page.'],
    hero: ['Top picture', 'The picture at the top. Say what it shows in the alternative text.'],
    content: [
      'Content',
      'Build the page of parts: body text, questions and answers, quotes, pictures and call-outs.',
    ],
    edition: ['Edition', 'The year that the news belongs to.'],
    arrangers: ['Arrangers', 'The arrangers that the news is about.'],
  },
};
