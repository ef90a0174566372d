import type { Core } from '@strapi/strapi';
import { definedTypes } from '../../../../../../kernel/content-types';
import {
  COMMON_ENGLISH,
  COMMON_FIELDS,
  rowsOf,
  SYSTEM_ENGLISH,
  SYSTEM_FIELDS,
  viewFaults,
} from '../../../../domain/definitions/edit-views';
import type { FieldWords, FormView } from '../../../../domain/definitions/types';
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
  tellWords(model, view);
}

/**
 * What content-manager has no place for: the English words, and the words for the values of a list. The
 * admin gets them with the options of each attribute, and of the type (its own columns and filters).
 */
function tellWords(model: Model, view: FormView): void {
  const english = { ...SYSTEM_ENGLISH, ...COMMON_ENGLISH, ...view.english };
  const fields: Record<string, FieldWords> = {};
  for (const [name, attribute] of Object.entries(model.attributes)) {
    const values = view.values?.[name];
    const en = english[name];
    const words = { ...(en && { en }), ...(values && { values }) };
    fields[name] = words;
    const options = (attribute as { pluginOptions?: object }).pluginOptions;
    Object.assign(attribute, { pluginOptions: { ...options, 'content-rules': words } });
  }
  tell(model, { fields });
}

/** The admin gets a type's `pluginOptions` with its list of types, and so the word in each language. */
const tellName = (model: Model, name: Message): void => tell(model, { name });

function tell(model: Model, what: object): void {
  const told = model.pluginOptions?.['content-rules'];
  model.pluginOptions = { ...model.pluginOptions, 'content-rules': { ...(told ?? {}), ...what } };
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
