import { isObject, type Attribute } from '../model';
import { problem, type Place, type Problem } from './problem';

const LARGEST_ID = 2_147_483_647;
const MOST = 1000;

const isId = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isInteger(value) && value > 0 && value <= LARGEST_ID
    : typeof value === 'string' && /^[\w-]{1,64}$/.test(value) && !tooBig(value);

/** A string of digits is read as a row id. */
const tooBig = (value: string) => /^\d+$/.test(value) && Number(value) > LARGEST_ID;

/** One target: an id, a document id, or an object that holds one of them. */
const isTarget = (value: unknown): boolean =>
  isId(value) ||
  (isObject(value) &&
    ('documentId' in value || 'id' in value) &&
    (value['documentId'] === undefined ||
      value['documentId'] === null ||
      isId(value['documentId'])) &&
    (value['id'] === undefined || value['id'] === null || isId(value['id'])));

const isTargets = (value: unknown): boolean =>
  Array.isArray(value) ? value.length <= MOST && value.every(isTarget) : isTarget(value);

/** All shapes in which Strapi takes relations and files; anything else is refused. */
export function checkReference(attribute: Attribute, value: unknown, place: Place): Problem[] {
  const changes = isObject(value)
    ? ['set', 'connect', 'disconnect'].filter((name) => name in value)
    : [];
  const fits =
    changes.length > 0
      ? changes.every((name) => {
          const targets = (value as Record<string, unknown>)[name];
          return targets === null || targets === undefined || isTargets(targets);
        })
      : isTargets(value);
  if (fits) return [];
  return [
    attribute.type === 'media'
      ? problem(place, 'Ange en fil med dess id.', 'Name a file by its id.')
      : problem(
          place,
          'Ange vad som ska kopplas med dess documentId.',
          'Name what to connect by its documentId.',
        ),
  ];
}
