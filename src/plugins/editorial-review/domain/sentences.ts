import { isForced, wasNeverLive } from './lifecycle';
import type { EditorialStatus, LiveState, Words } from './types';

/** Where a page stands, as one sentence of its two axes. */
export function sentence(status: EditorialStatus, live: LiveState): Words {
  const first = LIVE[live];
  // A forced page in review: the draft that waits is the page itself.
  if (isForced(status, live)) {
    return {
      sv: 'Publicerad utan granskning. Den måste granskas i efterhand.',
      en: 'Live without review. It must be reviewed retrospectively.',
    };
  }
  const second = wasNeverLive(live) ? FIRST_DRAFT[status] : NEW_DRAFT[status];
  return { sv: join(first.sv, second.sv), en: join(first.en, second.en) };
}

const join = (...parts: string[]): string => parts.filter((part) => part !== '').join(' ');

const LIVE: Readonly<Record<LiveState, Words>> = {
  none: { sv: '', en: '' },
  live: { sv: 'Publicerad.', en: 'Live.' },
  live_unreviewed: { sv: 'Publicerad utan granskning.', en: 'Live without review.' },
  withdrawn: { sv: 'Avpublicerad.', en: 'Withdrawn.' },
};

const FIRST_DRAFT: Readonly<Record<EditorialStatus, Words>> = {
  idle: { sv: 'Inget att göra.', en: 'Nothing to do.' },
  working: { sv: 'Utkast.', en: 'Draft.' },
  in_review: { sv: 'Väntar på granskning.', en: 'Waiting for review.' },
  changes_requested: { sv: 'Ändringar är begärda.', en: 'Changes are requested.' },
  approved: { sv: 'Godkänd. Klar att publicera.', en: 'Approved. Ready to publish.' },
  scheduled: {
    sv: 'Godkänd. Publicering är schemalagd.',
    en: 'Approved. Publication is scheduled.',
  },
};

const NEW_DRAFT: Readonly<Record<EditorialStatus, Words>> = {
  idle: { sv: '', en: '' },
  working: { sv: 'Ett utkast är under arbete.', en: 'A draft is being worked on.' },
  in_review: { sv: 'En ändring väntar på granskning.', en: 'A change is waiting for review.' },
  changes_requested: {
    sv: 'Ändringar är begärda i utkastet.',
    en: 'Changes are requested in the draft.',
  },
  approved: {
    sv: 'En ändring är godkänd och klar att publicera.',
    en: 'A change is approved and ready to publish.',
  },
  scheduled: { sv: 'En godkänd ändring är schemalagd.', en: 'An approved change is scheduled.' },
};
