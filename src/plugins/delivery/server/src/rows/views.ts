import type { Core, UID } from '@strapi/strapi';
import { definedTypes, definitionOf } from '../../../../../kernel/content-types';
import {
  shapeOf,
  sortableOf,
  type Attributes,
  type Shape,
  type Types,
} from '../../../domain/views/shapes';
import { isFixed, type View } from '../../../domain/views/view';
import { modelOf } from './models';

/** The view of a type; undefined for one that can't be read as card or full. */
export function viewOf(strapi: Core.Strapi, uid: string): View | undefined {
  const view = definitionOf(strapi, uid)?.view;
  return view === undefined || isFixed(view) ? undefined : view;
}

/** The types that have a view, and of these those that fit. */
export const viewUids = (
  strapi: Core.Strapi,
  fits: (view: View) => boolean = () => true,
): UID.ContentType[] =>
  [...definedTypes(strapi).values()]
    .map(({ uid }) => uid)
    .filter((uid) => {
      const view = viewOf(strapi, uid);
      return view !== undefined && fits(view);
    });

/** The types of "Alla nyheter". */
export const newsUids = (strapi: Core.Strapi): UID.ContentType[] =>
  viewUids(strapi, ({ news }) => news !== undefined);

/** The types whose pages are found by slug. */
export const pageUids = (strapi: Core.Strapi): UID.ContentType[] =>
  viewUids(strapi, ({ page }) => page === true);

interface Known {
  shapes: Map<string, Shape>;
  sortable: Map<string, ReadonlySet<string>>;
}

const known = new WeakMap<Core.Strapi, Known>();

const knownOf = (strapi: Core.Strapi): Known => {
  let own = known.get(strapi);
  if (!own) known.set(strapi, (own = { shapes: new Map(), sortable: new Map() }));
  return own;
};

/** The schema of a type or a component. */
export const attributesOf = (strapi: Core.Strapi, uid: string): Attributes | undefined =>
  (strapi.getModel(uid as UID.ContentType) as { attributes: Attributes } | undefined)?.attributes;

/** What the views of a type or component are made of; derived once. */
export function typesOf(strapi: Core.Strapi): Types {
  const { shapes } = knownOf(strapi);
  const has = (uid: string): boolean => viewOf(strapi, uid) !== undefined;
  return {
    viewOf: (uid) => viewOf(strapi, uid),
    hasDrafts: (uid) => modelOf(strapi, uid).draftAndPublish,
    shapeOf(uid) {
      let shape = shapes.get(uid);
      if (!shape)
        shapes.set(
          uid,
          (shape = shapeOf(attributesOf(strapi, uid) ?? {}, viewOf(strapi, uid), has)),
        );
      return shape;
    },
  };
}

/** The columns that anybody may sort a type by. */
export function sortable(strapi: Core.Strapi, uid: string): ReadonlySet<string> {
  const { sortable: columns } = knownOf(strapi);
  let own = columns.get(uid);
  if (!own) {
    const names = sortableOf(typesOf(strapi).shapeOf(uid), viewOf(strapi, uid));
    // A component has no document and no dates.
    const stored = modelOf(strapi, uid).columns;
    columns.set(uid, (own = new Set([...names].filter((name) => stored.has(name)))));
  }
  return own;
}
