import { defineType } from '../../../kernel/content-types';

export default defineType({
  view: {
    card: ['title', 'startsAt', 'endsAt', 'timeZone', 'sessionStatus', 'format', 'attendanceMode'],
    order: { attribute: 'startsAt', direction: 'desc' },
    image: 'image',
    arrangers: 'arrangers',
    edition: true,
    topics: true,
    references: ['venue', 'series'],
    page: true,
    values: { languages: 'code', audiences: 'name' },
    shownIf: { joinUrl: 'joinUrlPublic' },
  },
});
