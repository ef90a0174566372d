import { FIGURE } from '../images/image';
import type { Attributes, SchemaAttribute } from './shapes';
import type { View } from './view';

/** What a view says that the schema does not bear out. */
export interface Fault {
  /** The part of the view, such as `card`. */
  part: string;
  /** The attribute that it names. */
  attribute: string;
  problem: string;
}

export interface Schemas {
  /** The attributes of a type or component, or undefined where there is no such thing. */
  attributesOf(uid: string): Attributes | undefined;
  hasView(uid: string): boolean;
}

const NOT_SCALAR = new Set(['relation', 'component', 'dynamiczone', 'media', 'blocks', 'json']);
const TEXTS = new Set(['string', 'text']);

/** Everything that is wrong with a view, so that all of it can be mended at once. */
export function faultsOf(view: View, attributes: Attributes, schemas: Schemas): Fault[] {
  const faults: Fault[] = [];
  const check = (
    part: string,
    attribute: string,
    problem: string,
    fits: (own: SchemaAttribute) => boolean,
  ): void => {
    const own = attributes[attribute];
    if (!own) faults.push({ part, attribute, problem: 'is no attribute of the schema' });
    else if (!fits(own)) faults.push({ part, attribute, problem });
  };
  const refersTo =
    (many: boolean, ...names: string[]) =>
    ({ type, target = '', relation = '' }: SchemaAttribute): boolean =>
      type === 'relation' &&
      relation.endsWith('Many') === many &&
      schemas.hasView(target) &&
      names.every((name) => schemas.attributesOf(target)?.[name] !== undefined);

  check('page', 'slug', 'must be a public text', isPublicText);
  for (const name of view.card)
    check(
      'card',
      name,
      'must be a public scalar: no relation, component, file or rich text',
      (own) => isPublicScalar(own),
    );
  check('order', view.order.attribute, 'must be a column that anybody may see', isPublicScalar);
  if (view.image !== null)
    check('image', view.image, `must be one ${FIGURE} or one file`, isPicture);
  if (view.arrangers !== null)
    check(
      'arrangers',
      view.arrangers,
      'must be a relation to a type with slug, name and a view: many for arrangers, one for arranger',
      refersTo(view.arrangers === 'arrangers', 'slug', 'name'),
    );
  if (view.edition)
    check(
      'edition',
      'edition',
      'must be a relation to one document of a type with a year and a view',
      refersTo(false, 'year'),
    );
  if (view.topics)
    check(
      'topics',
      'topics',
      'must be a relation to many documents of a type with slug, name and a view',
      refersTo(true, 'slug', 'name'),
    );
  for (const name of view.references ?? [])
    check(
      'references',
      name,
      'must be a relation to one document of a type with slug, name and a view',
      refersTo(false, 'slug', 'name'),
    );
  for (const name of view.news?.search ?? [])
    check('news.search', name, 'must be a public text', isPublicText);
  for (const name of view.lists ?? []) check('lists', name, 'must be a public text', isPublicText);
  for (const [name, field] of Object.entries(view.values ?? {}))
    check(
      'values',
      name,
      `must be a list of components that have the field ${field}`,
      ({ type, repeatable, component = '' }) =>
        type === 'component' &&
        repeatable === true &&
        schemas.attributesOf(component)?.[field] !== undefined,
    );
  for (const [name, condition] of Object.entries(view.shownIf ?? {})) {
    check(
      'shownIf',
      name,
      'must be a private text',
      (own) => own.private === true && TEXTS.has(own.type),
    );
    check(
      'shownIf',
      condition,
      'must be a public boolean',
      (own) => own.private !== true && own.type === 'boolean',
    );
  }
  return faults;
}

const isPublicScalar = (own: SchemaAttribute): boolean =>
  own.private !== true && !NOT_SCALAR.has(own.type);

const isPublicText = (own: SchemaAttribute): boolean => own.private !== true && TEXTS.has(own.type);

const isPicture = ({ type, component, repeatable, multiple }: SchemaAttribute): boolean =>
  (type === 'component' && component === FIGURE && repeatable !== true) ||
  (type === 'media' && multiple !== true);
