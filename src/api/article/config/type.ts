import { defineType } from '../../../kernel/content-types';
import { editView } from '../edit-view';

export default defineType({
  editView,
  path: { sv: '/nyheter', en: '/en/news' },
  rules: {
    required: [
      'title',
      'slug',
      'date',
      {
        field: 'content',
        sv: 'Nyheten saknar innehåll. Skriv en brödtext.',
        en: 'The article is empty. Write its text.',
      },
    ],
    wished: ['lead'],
  },
  begin: { sv: 'Skriv en nyhet', en: 'Write a news article' },
  importedAs: 'article',
  view: {
    card: ['title', 'lead', 'date'],
    order: { attribute: 'date', direction: 'desc' },
    image: 'hero',
    arrangers: 'arrangers',
    edition: true,
    topics: true,
    page: true,
    news: { type: 'article', search: ['title', 'kicker', 'lead'] },
  },
});
