import type { Core } from '@strapi/strapi';
import { definedTypes } from '../../../../../../kernel/content-types';
import {
  COMMON_FIELDS,
  rowsOf,
  SYSTEM_FIELDS,
  viewFaults,
} from '../../../../domain/definitions/edit-views';
import type { FormView } from '../../../../domain/definitions/types';
import type { Message } from '../../../../domain/types';
import type { Model as Attributes } from '../../../../domain/model';
import { components } from './components';

/** Content-manager asks for these itself: hidden, its lists of relations are refused. */
const NEEDED = ['publishedAt', 'locale', 'localizations'];

interface Model {
  attributes: Attributes;
  config?: Record<string, unknown>;
  pluginOptions?: Record<string, unknown>;
}

/**
 * Gives every type and component its Swedish labels, help texts, layout and list columns.
 * Content-manager reads a model's `config` as its defaults when it first meets the model or a new
 * attribute, so what an administrator changes later stays. Call in `register`, before its bootstrap.
 */
export function applyEditViews(strapi: Core.Strapi): void {
  for (const [uid, { definition }] of definedTypes(strapi)) {
    const model = modelIn(strapi.contentTypes, uid);
    apply(model, definition.editView);
    tellName(model, definition.editView.name);
  }
  for (const [uid, view] of Object.entries(components)) {
    const model = modelIn(strapi.components, uid);
    const faults = viewFaults(view, model.attributes);
    if (faults.length > 0)
      throw new Error(`The edit view of ${uid} (edit-views/components.ts): ${faults.join(' ')}`);
    apply(model, view);
  }
}

function modelIn(models: object, uid: string): Model {
  const model = (models as Record<string, Model>)[uid];
  if (!model) throw new Error(`There is an edit view for ${uid}, but no such model.`);
  return model;
}

function apply(model: Model, view: FormView): void {
  model.config = { ...model.config, ...configurationOf(view, model) };
}

/** The admin gets a type's `pluginOptions` with its list of types, and so the word in each language. */
function tellName(model: Model, name: Message): void {
  model.pluginOptions = { ...model.pluginOptions, 'content-rules': { name } };
}

function configurationOf(view: FormView, model: Model) {
  const rows = rowsOf(view);
  const shown = new Set(rows.flat().map(({ name }) => name));
  const mainField = view.mainField ?? 'documentId';
  const [sortBy, order] = view.sort?.split(' ') ?? [mainField, 'ASC'];
  const common = Object.entries(COMMON_FIELDS).filter(([name]) => name in model.attributes);
  const texts = { ...SYSTEM_FIELDS, ...Object.fromEntries(common), ...view.fields };
  return {
    settings: {
      bulkable: true,
      filterable: true,
      searchable: true,
      pageSize: 20,
      mainField,
      defaultSortBy: sortBy,
      defaultSortOrder: order,
    },
    metadatas: Object.fromEntries(
      Object.entries(texts).map(([name, [label, description = '']]) => [
        name,
        { edit: { label, description }, list: { label } },
      ]),
    ),
    layouts: { ...(view.list && { list: view.list }), edit: rows },
    attributes: Object.fromEntries(
      Object.keys(model.attributes)
        .filter((name) => !shown.has(name) && !(name in SYSTEM_FIELDS) && !NEEDED.includes(name))
        .map((name) => [name, { hidden: true }]),
    ),
  };
}
