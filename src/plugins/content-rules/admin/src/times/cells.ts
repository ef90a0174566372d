import { cellOf, type Language, shortDay } from './words';
import { HOME, isZone } from './zone';

/** When an entry was made or changed is the editors' own time: they sit in Sweden, wherever the thing is. */
const OURS: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'publishedAt']);

/** A date or a time as it stands in a list: in the zone of the row, whatever the browser's. */
export function timeInCell(
  name: string,
  type: 'date' | 'datetime',
  value: string,
  row: Readonly<Record<string, unknown>>,
  language: Language,
): string {
  if (Number.isNaN(Date.parse(value))) return value;
  if (type === 'date') return shortDay(value.slice(0, 10), language);
  const zone = row['timeZone'];
  return cellOf(value, !OURS.has(name) && isZone(zone) ? zone : HOME, language);
}
