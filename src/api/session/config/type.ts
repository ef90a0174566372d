import { defineType } from '../../../kernel/content-types';
import type { OwnRule } from '../../../plugins/content-rules/types';
import { editView } from '../edit-view';

const PUBLIC_SECTORS: ReadonlySet<unknown> = new Set([
  'municipality',
  'region',
  'agency',
  'academia',
  'civil_society',
]);

/** On site one needs to know where, online how to join. */
const whereItIs: OwnRule<'attendanceMode' | 'venue' | 'joinUrl' | 'webcastLinks'> = {
  reads: { attendanceMode: true, venue: true, joinUrl: true, webcastLinks: true },
  check(page) {
    const mode = page.text('attendanceMode');
    const onSite = mode === 'on_site' || mode === 'hybrid';
    const online = mode === 'online' || mode === 'hybrid';
    const noVenue = page.missing(
      'venue',
      'venue',
      'Ange platsen: man deltar på plats.',
      'State the venue: one attends on site.',
    );
    const noLink = page.missing(
      'join_url',
      'joinUrl',
      'Ange en länk för att delta eller koppla en webbsändning: man deltar på nätet.',
      'State a link to join, or connect a webcast: one attends online.',
    );
    return [
      ...(onSite && page.lacks('venue') ? [noVenue] : []),
      ...(online && page.lacks('joinUrl') && page.lacks('webcastLinks') ? [noLink] : []),
    ];
  },
};

/** The week is the public sector's and civil society's own: a company arranges together with them. */
const publicArranger: OwnRule<'arrangers'> = {
  reads: { arrangers: ['sector'] },
  check(page) {
    if (page.targets('arrangers').some(({ sector }) => PUBLIC_SECTORS.has(sector))) return [];
    return [
      page.missing(
        'public_arranger',
        'arrangers',
        'Minst en arrangör ska vara från offentlig sektor, akademi eller civilsamhälle.',
        'At least one arranger must be from the public sector, academia or civil society.',
      ),
    ];
  },
};

export default defineType({
  editView,
  path: { sv: '/program', en: '/en/programme' },
  rules: {
    required: [
      'title',
      'slug',
      {
        field: 'abstract',
        sv: 'Beskriv vad programpunkten handlar om.',
        en: 'Describe what the session is about.',
      },
      {
        field: 'startsAt',
        sv: 'Ange när programpunkten börjar.',
        en: 'State when the session starts.',
      },
      {
        field: 'endsAt',
        sv: 'Ange när programpunkten slutar.',
        en: 'State when the session ends.',
      },
      {
        field: 'attendanceMode',
        sv: 'Ange om man deltar på plats, på nätet eller både och.',
        en: 'State whether one attends on site, online or both.',
      },
    ],
    periods: [['startsAt', 'endsAt']],
    own: [whereItIs, publicArranger],
  },
  owner: 'arrangers',
  // eslint-disable-next-line no-restricted-syntax -- how a session goes, no state of a review
  copied: { sessionStatus: 'scheduled', attendance: [] },
  view: {
    card: ['title', 'startsAt', 'endsAt', 'timeZone', 'sessionStatus', 'format', 'attendanceMode'],
    order: { attribute: 'startsAt', direction: 'desc' },
    image: 'image',
    arrangers: 'arrangers',
    edition: true,
    topics: true,
    references: ['venue', 'series'],
    page: true,
    layout: 'session',
    values: { languages: 'code', audiences: 'name' },
    shownIf: { joinUrl: 'joinUrlPublic' },
  },
});
