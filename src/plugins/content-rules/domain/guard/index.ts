import { isObject, itemField, type Attribute, type Data, type Model, type ModelOf } from '../model';
import { checkBlocks } from './blocks';
import { inside, problem, type Place, type Problem } from './problem';
import { checkReference } from './references';
import { holdsUnstorable, SCALARS } from './scalars';

export type { Problem } from './problem';

const MOST_PARTS = 500;
const DEEPEST = 40;
const KEY = /^[A-Za-z0-9_-]{1,36}$/;

/**
 * Refuses what no database could hold or what would be an error deep inside Strapi: wrong JSON types,
 * texts longer than their column, characters that cannot be stored, unknown choices.
 */
export function guard(model: Model, data: Data, modelOf: ModelOf): Problem[] {
  const page: Place = { field: '', path: [] };
  return isTooDeep(data) ? [notAPart(inside(page, 'data'))] : checkFields(model, data, page);

  function checkFields(fields: Model, values: Data, place: Place): Problem[] {
    return Object.entries(values).flatMap(([name, value]) => {
      const attribute = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (attribute === undefined || value === null || value === undefined) return [];
      const here = inside(place, name);
      if (name === 'key' && value !== '') return checkKey(value, here);
      return checkValue(attribute, value, here);
    });
  }

  function checkValue(attribute: Attribute, value: unknown, place: Place): Problem[] {
    switch (attribute.type) {
      case 'component':
        return attribute.repeatable === true
          ? checkList(value, place, () => attribute.component ?? null)
          : checkPart(attribute.component ?? null, value, place);
      case 'dynamiczone':
        return checkList(value, place, (item) => {
          const uid = isObject(item) ? item['__component'] : undefined;
          return typeof uid === 'string' && (attribute.components ?? []).includes(uid) ? uid : null;
        });
      case 'relation':
      case 'media':
        return checkReference(attribute, value, place);
      case 'blocks':
        return checkBlocks(value, place);
      case 'json':
        return holdsUnstorable(value) ? [notAPart(place)] : [];
      default:
        return SCALARS[attribute.type]?.(attribute, value, place) ?? [];
    }
  }

  function checkList(value: unknown, place: Place, uidOf: (item: unknown) => string | null) {
    if (!Array.isArray(value) || value.length > MOST_PARTS)
      return [
        problem(
          place,
          `Här ska det stå en lista med högst ${MOST_PARTS} delar.`,
          `This must be a list of ${MOST_PARTS} parts at most.`,
        ),
      ];
    return value.flatMap((item: unknown, index) =>
      checkPart(uidOf(item), item, {
        field: itemField(place.field, item, index),
        path: [...place.path, String(index)],
      }),
    );
  }

  function checkPart(uid: string | null, value: unknown, place: Place): Problem[] {
    if (uid === null || !isObject(value)) return [notAPart(place)];
    const id = value['id'];
    const isRow =
      id === undefined || id === null || (/^\d{1,9}$/.test(String(id)) && typeof id !== 'object');
    return isRow ? checkFields(modelOf(uid), value, place) : [notAPart(inside(place, 'id'))];
  }
}

/** Walks without recursion: what is too deep would overflow the stack of whoever reads it next. */
function isTooDeep(data: unknown): boolean {
  let level: unknown[] = [data];
  for (let depth = 0; depth < DEEPEST; depth++) {
    level = level.flatMap((value) =>
      value !== null && typeof value === 'object' ? Object.values(value) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

const checkKey = (value: unknown, place: Place): Problem[] =>
  typeof value === 'string' && KEY.test(value)
    ? []
    : [
        problem(
          place,
          'Nyckeln får ha högst 36 tecken: bokstäver, siffror, - och _.',
          'The key may have 36 characters at most: letters, digits, - and _.',
        ),
      ];

const notAPart = (place: Place): Problem =>
  problem(
    place,
    'Det här är ingen del som sidan kan innehålla.',
    'This is no part that the page can hold.',
  );
