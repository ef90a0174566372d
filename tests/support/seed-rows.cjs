/** How rows are put past Strapi, on both databases. */
const BATCH = 100;
const isPostgres = (knex) => knex.client.dialect === 'postgresql';
const id = (prefix, number) => `${prefix}${String(number).padStart(24 - prefix.length, '0')}`;
const day = (number) => new Date(Date.UTC(2012, 0, 1) + number * 86_400_000);
const range = (length) => Array.from({ length }, (_, index) => index);

async function insert(knex, table, rows) {
  for (let start = 0; start < rows.length; start += BATCH)
    await knex(table).insert(rows.slice(start, start + BATCH));
}

async function nextId(knex, table) {
  const [{ last }] = await knex(table).max('id as last');
  return Number(last ?? 0) + 1;
}

/** PostgreSQL's sequences know nothing of rows with given ids. */
async function mendSequences(knex, tables) {
  if (!isPostgres(knex)) return;
  for (const table of tables)
    await knex.raw(
      `select setval(pg_get_serial_sequence(?, 'id'), (select max(id) + 1 from ${table}), false)`,
      [table],
    );
}

module.exports = { id, day, insert, isPostgres, mendSequences, nextId, range };
