import type { Server } from './strapi';

interface Statement {
  sql: string;
  bindings: unknown[];
}

/** Every statement that is sent to the database meanwhile, but BEGIN and COMMIT. */
export async function sentStatements(
  server: Server,
  act: () => PromiseLike<unknown>,
): Promise<Statement[]> {
  const seen: Statement[] = [];
  const knex = server.strapi.db.connection;
  const listen = (statement: Statement): void => {
    if (!/^(begin|commit)/i.test(statement.sql.trim())) seen.push(statement);
  };
  knex.on('query', listen);
  try {
    await act();
  } finally {
    knex.off('query', listen);
  }
  return seen;
}

/** How many statements that took. */
export const countStatements = async (
  server: Server,
  act: () => PromiseLike<unknown>,
): Promise<number> => (await sentStatements(server, act)).length;
