import type { Core } from '@strapi/strapi';
import { articles } from './articles';
import { components } from './components';
import { programme } from './programme';
import { supporting } from './supporting';
import type { EditView, EditViews, FieldText } from './types';

const SYSTEM_FIELDS: Readonly<Record<string, FieldText>> = {
  createdAt: ['Skapad'],
  updatedAt: ['Senast ändrad'],
  createdBy: ['Skapad av'],
  updatedBy: ['Ändrad av'],
};

/** Content-manager asks for these itself: hidden, its lists of relations are refused. */
const NEEDED = ['publishedAt', 'locale', 'localizations'];

interface Model {
  attributes: Record<string, unknown>;
  config?: Record<string, unknown>;
}

/**
 * Gives every type and component its Swedish labels, help texts, layout and list columns.
 * Content-manager reads a model's `config` as its defaults when it first meets the model or a new
 * attribute, so what an administrator changes later stays. Call in `register`, before its bootstrap.
 */
export function applyEditViews(strapi: Core.Strapi): void {
  apply(strapi.contentTypes, { ...articles, ...programme, ...supporting });
  apply(strapi.components, components);
}

function apply(models: object, views: EditViews): void {
  for (const [uid, view] of Object.entries(views)) {
    const model = (models as Record<string, Model>)[uid];
    if (!model) throw new Error(`There is an edit view for ${uid}, but no such model.`);
    model.config = { ...model.config, ...configurationOf(view, model) };
  }
}

function configurationOf(view: EditView, model: Model) {
  const rows = view.rows.map((row) => row.split(' ').map(fieldOf));
  const shown = new Set(rows.flat().map(({ name }) => name));
  const mainField = view.mainField ?? 'documentId';
  const [sortBy, order] = view.sort?.split(' ') ?? [mainField, 'ASC'];
  const texts = { ...SYSTEM_FIELDS, ...view.fields };
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

function fieldOf(text: string): { name: string; size: number } {
  const [name = '', size] = text.split(':');
  return { name, size: Number(size) };
}
