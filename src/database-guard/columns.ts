import type { Core } from '@strapi/strapi';
import { schemasOf } from '../kernel/strapi-patches/schema-sync';

/** Tables and columns that the last start knew, this one does not, and that hold something. */
export async function droppedWithData(strapi: Core.Strapi): Promise<string[]> {
  const schemas = await schemasOf(strapi);
  if (schemas.before === null) return [];
  const now = new Map(
    schemas.now.tables.map(({ name, columns }) => [name, new Set(columns.map((c) => c.name))]),
  );
  const losses: string[] = [];
  for (const { name, columns } of schemas.before.tables) {
    if (!(await strapi.db.getSchemaConnection().hasTable(name))) continue;
    const kept = now.get(name);
    if (kept === undefined) {
      if (await holds(strapi, name, null)) losses.push(`table ${name}`);
      continue;
    }
    for (const { name: column } of columns) {
      if (kept.has(column)) continue;
      if (!(await strapi.db.getSchemaConnection().hasColumn(name, column))) continue;
      if (await holds(strapi, name, column)) losses.push(`column ${name}.${column}`);
    }
  }
  return losses;
}

async function holds(strapi: Core.Strapi, table: string, column: string | null): Promise<boolean> {
  const query = strapi.db.getConnection(table);
  if (column !== null) void query.whereNotNull(column);
  return (await query.first(strapi.db.connection.raw('1 as one'))) !== undefined;
}
