import { defineType } from '../../../kernel/content-types';
import type { OwnRule } from '../../../plugins/content-rules/types';
import { editView } from '../edit-view';

/** A live webcast needs its time, or nobody knows when to watch. */
const liveWindow: OwnRule<'mode' | 'liveStartsAt'> = {
  reads: { mode: true, liveStartsAt: true },
  check(page) {
    const isLive = ['live', 'live_then_on_demand'].includes(page.text('mode'));
    if (!isLive || !page.lacks('liveStartsAt')) return [];
    return [
      page.missing(
        'live_start',
        'liveStartsAt',
        'Ange när direktsändningen börjar.',
        'State when the live webcast starts.',
      ),
    ];
  },
};

export default defineType({
  editView,
  path: { sv: '/webbsandningar', en: '/en/webcasts' },
  rules: {
    required: [
      'title',
      'slug',
      {
        field: 'url',
        sv: 'Ange adressen till webbsändningen.',
        en: 'State the address of the webcast.',
      },
    ],
    wished: [
      {
        field: 'arranger',
        sv: 'Koppla webbsändningen till arrangören.',
        en: 'Connect the webcast to its arranger.',
      },
    ],
    periods: [
      ['liveStartsAt', 'liveEndsAt'],
      ['publishedOn', 'removeOn'],
    ],
    own: [liveWindow],
  },
  owner: 'arranger',
  view: {
    card: [
      'title',
      'url',
      'provider',
      'mode',
      'liveStartsAt',
      'liveEndsAt',
      'timeZone',
      'publishedOn',
      'duration',
      'language',
      'captionStatus',
      'signLanguage',
    ],
    order: { attribute: 'publishedOn', direction: 'desc' },
    image: 'image',
    arrangers: 'arranger',
    edition: true,
    topics: true,
    page: true,
    layout: 'webcast',
  },
});
