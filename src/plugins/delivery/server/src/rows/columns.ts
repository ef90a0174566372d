import type { Row } from '../../../domain/types';
import type { Column, Model } from './models';
import type { Raw } from './read';

/** The columns of a model, each under the name of its attribute; the id always. */
export function selection(
  model: Model,
  fields: readonly string[],
  alias = 't',
): Record<string, string> {
  const columns: Record<string, string> = { id: `${alias}.id` };
  for (const field of fields) {
    const column = model.columns.get(field);
    if (!column) throw new Error(`${model.uid} has no column for ${field}`);
    columns[field] = `${alias}.${column.column}`;
  }
  return columns;
}

/** Turns what the driver gave into what the content API shows, in place. */
export function cast(model: Model, fields: readonly string[], row: Raw): Row {
  for (const field of fields) {
    const column = model.columns.get(field) as Column;
    row[field] = castValue(column.type, row[field]);
  }
  return row as Row;
}

function castValue(type: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (type) {
    case 'boolean':
      return value === true || value === 1 || value === 't' || value === '1';
    case 'json':
    case 'blocks':
      return typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
    case 'datetime':
    case 'timestamp':
      return new Date(value as string | number | Date).toISOString();
    case 'date':
      return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10);
    case 'float':
    case 'decimal':
      return Number(value);
    default:
      return value;
  }
}
