import type { Facts, Finding, RelationReference, Snapshot } from '../types';
import { isEmpty, missing, type Fields } from './finding';

const SESSION = 'api::session.session';
const PUBLIC_SECTORS: ReadonlySet<string> = new Set([
  'municipality',
  'region',
  'agency',
  'academia',
  'civil_society',
]);

/** On site one needs to know where, online how to join. */
export function whereItIs(uid: string, page: Fields): Finding[] {
  if (uid !== SESSION) return [];
  const mode = page['attendanceMode'];
  const found: Finding[] = [];
  if ((mode === 'on_site' || mode === 'hybrid') && isEmpty(page['venue']))
    found.push(
      missing(
        'venue',
        'venue',
        'Ange platsen: man deltar på plats.',
        'State the venue: one attends on site.',
      ),
    );
  if (
    (mode === 'online' || mode === 'hybrid') &&
    isEmpty(page['joinUrl']) &&
    isEmpty(page['webcastLinks'])
  )
    found.push(
      missing(
        'join_url',
        'joinUrl',
        'Ange en länk för att delta eller koppla en webbsändning: man deltar på nätet.',
        'State a link to join, or connect a webcast: one attends online.',
      ),
    );
  return found;
}

/** The week is the public sector's and civil society's own: a company arranges together with them. */
export function publicArranger(uid: string, page: Snapshot, facts: Facts): Finding[] {
  if (uid !== SESSION) return [];
  const arrangers = (page['arrangers'] ?? []) as RelationReference[];
  const isPublic = arrangers.some(({ documentId }) =>
    PUBLIC_SECTORS.has(facts.arrangerSectors[documentId] ?? ''),
  );
  if (isPublic) return [];
  return [
    missing(
      'public_arranger',
      'arrangers',
      'Minst en arrangör ska vara från offentlig sektor, akademi eller civilsamhälle.',
      'At least one arranger must be from the public sector, academia or civil society.',
    ),
  ];
}
