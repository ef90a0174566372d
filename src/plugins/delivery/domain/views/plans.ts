import { FIGURE, FIGURE_PLAN, FILE_PLAN } from '../images/image';
import type { Plan, ZonePlan } from '../types';
import type { Types } from './shapes';
import type { View } from './view';

/** What a card shows of another document. */
const REFERENCE: Plan = { fields: ['documentId', 'slug', 'name'] };

/** What is read for a card. */
export function cardPlan(uid: string, types: Types): Plan {
  const view = types.viewOf(uid);
  if (!view) throw new Error(`${uid} has no view`);
  const shape = types.shapeOf(uid);
  const associations: Record<string, Plan | ZonePlan> = {};
  for (const attribute of associationsOf(view)) {
    if (attribute === view.image)
      associations[attribute] = shape[attribute]?.kind === 'file' ? FILE_PLAN : FIGURE_PLAN;
    else if (attribute === 'edition') associations[attribute] = { fields: ['year'] };
    else if (attribute === 'topics') associations[attribute] = { fields: ['slug', 'name'] };
    else associations[attribute] = REFERENCE;
  }
  const fields = ['documentId', 'locale', 'slug', ...view.card, 'publishedAt', 'updatedAt'];
  return { fields, with: associations };
}

/** What is read for a full view: the card, and every attribute of the shape. */
export function fullPlan(uid: string, types: Types): Plan {
  if (uid === FIGURE) return FIGURE_PLAN;
  const fields = new Set<string>();
  const associations: Record<string, Plan | ZonePlan> = {};
  for (const [name, field] of Object.entries(types.shapeOf(uid))) {
    switch (field.kind) {
      case 'scalar':
      case 'list':
      case 'blocks':
        fields.add(name);
        break;
      case 'file':
        associations[name] = FILE_PLAN;
        break;
      case 'relation':
        associations[name] = cardPlan(field.target, types);
        break;
      case 'component':
        associations[name] = fullPlan(field.uid, types);
        break;
      case 'zone':
        associations[name] = {
          zone: Object.fromEntries(field.uids.map((own) => [own, fullPlan(own, types)])),
        };
        break;
    }
  }
  if (types.viewOf(uid)) for (const name of cardPlan(uid, types).fields) fields.add(name);
  return { fields: [...fields], with: associations };
}

function associationsOf(view: View): string[] {
  return [
    ...(view.image === null ? [] : [view.image]),
    ...(view.arrangers === null ? [] : [view.arrangers]),
    ...(view.edition ? ['edition'] : []),
    ...(view.topics ? ['topics'] : []),
    ...(view.references ?? []),
  ];
}
