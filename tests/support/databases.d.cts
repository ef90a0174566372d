declare const databases: {
  client: string;
  /** One statement on a connection of its own; `server`: which PostgreSQL, by default that of the tests. */
  ask(statement: string, server?: string): Promise<{ rows: Record<string, unknown>[] }>;
  createTemplate(): Promise<Record<string, string>>;
  copyTemplate(): Promise<Record<string, string>>;
  restoreDump(): Promise<Record<string, string>>;
  dropAll(): Promise<void>;
};
export = databases;
