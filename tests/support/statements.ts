import type { Server } from './strapi';

interface Statement {
  sql: string;
}

/** Every statement that is sent to the database meanwhile, but BEGIN and COMMIT. */
export async function statements(
  server: Server,
  act: () => PromiseLike<unknown>,
): Promise<string[]> {
  const seen: string[] = [];
  const knex = server.strapi.db.connection;
  const listen = ({ sql }: Statement): void => {
    if (!/^(begin|commit)/i.test(sql.trim())) seen.push(sql);
  };
  knex.on('query', listen);
  try {
    await act();
  } finally {
    knex.off('query', listen);
  }
  return seen;
}

export const countStatements = async (
  server: Server,
  act: () => PromiseLike<unknown>,
): Promise<number> => (await statements(server, act)).length;
