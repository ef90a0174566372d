import type { Knex } from 'knex';

declare const seeding: {
  seed(
    knex: Knex,
    options: { articles: number; sessions?: number; locale?: string },
  ): Promise<Record<string, number>>;
};
export = seeding;
