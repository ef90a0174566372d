import type { Core } from '@strapi/strapi';

interface Schema {
  tables: { name: string; columns: { name: string }[] }[];
}

interface SchemaProvider {
  schema: Schema;
  schemaStorage: { read(): Promise<{ schema: Schema } | null> };
}

/** Tables and columns that the last start knew, this one does not, and that hold something. */
export async function droppedWithData(strapi: Core.Strapi): Promise<string[]> {
  const provider = strapi.db.schema as unknown as SchemaProvider;
  const stored = await provider.schemaStorage.read();
  if (stored === null) return [];
  const now = new Map(
    provider.schema.tables.map(({ name, columns }) => [name, new Set(columns.map((c) => c.name))]),
  );
  const losses: string[] = [];
  for (const { name, columns } of stored.schema.tables) {
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
