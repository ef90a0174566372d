import { defineType } from '../../../kernel/content-types';
import { editView } from '../edit-view';

export default defineType({
  editView,
  // Interviews and news are told apart by their slugs: no two pages share an address.
  path: { sv: '/nyheter', en: '/en/news' },
  slug: { of: 'title', after: 'seriesLabel' },
  rules: {
    required: [
      'title',
      'slug',
      'date',
      {
        field: 'content',
        sv: 'Intervjun saknar innehåll. Lägg till frågor och svar.',
        en: 'The interview is empty. Add questions and answers.',
      },
    ],
    wished: [
      'lead',
      {
        field: 'arranger',
        sv: 'Koppla intervjun till arrangören, så hittas den från arrangörens sida.',
        en: "Connect the interview to its arranger, so that it is found from the arranger's page.",
      },
    ],
  },
  firstQuestions: {
    attribute: 'content',
    of: { type: 'api::site.site', attribute: 'interviewQuestions' },
  },
  begin: { sv: 'Skriv en Hallå där-intervju', en: 'Write an interview' },
  firstOpened: ['interviewee'],
  importedAs: 'interview',
  view: {
    card: ['title', 'seriesLabel', 'lead', 'date'],
    order: { attribute: 'date', direction: 'desc' },
    image: 'portrait',
    arrangers: 'arranger',
    edition: true,
    topics: true,
    page: true,
    layout: 'interview',
    news: { type: 'interview', search: ['title', 'seriesLabel', 'lead'] },
  },
});
