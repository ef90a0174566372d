import type { Core } from '@strapi/strapi';
import type { Person } from '../../../../contracts/review';
import { sameActor, UNKNOWN_OWNER } from '../../../../domain/contributors';
import type { ActorRef } from '../../../../domain/types';

export interface AdminUser {
  id: number;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
  email: string;
}

const SYSTEM = 'Systemet';
const UNKNOWN = 'Okänd ägare av en API-nyckel';
const GONE = 'Borttaget konto';

/** Names for actors, looked up when they are shown: the records hold ids only. */
export function namesOf(strapi: Core.Strapi) {
  async function names(uid: 'admin::user' | 'admin::api-token', ids: string[]) {
    const numbers = [...new Set(ids.map(Number).filter(Number.isInteger))];
    if (numbers.length === 0) return new Map<string, string>();
    const found = (await strapi.db
      .query(uid)
      .findMany({ where: { id: { $in: numbers } } })) as (AdminUser & { name?: string })[];
    return new Map(found.map((row) => [String(row.id), nameOf(row)]));
  }

  return {
    /** A function that gives each of these actors a name. */
    async lookup(actors: readonly ActorRef[]): Promise<(actor: ActorRef) => Person> {
      const ids = (kind: ActorRef['kind']) =>
        actors.filter((actor) => actor.kind === kind).map((actor) => actor.id);
      const admins = await names('admin::user', ids('admin'));
      const tokens = await names('admin::api-token', ids('api-token'));
      return ({ kind, id }) => ({ kind, id, name: pick(kind, id) });

      function pick(kind: ActorRef['kind'], id: string): string {
        switch (kind) {
          case 'system':
            return sameActor({ kind, id }, UNKNOWN_OWNER) ? UNKNOWN : SYSTEM;
          case 'admin':
            return admins.get(id) ?? `${GONE} ${id}`;
          case 'api-token':
            return tokens.get(id) ?? `API-nyckel ${id}`;
          case 'arranger':
            return `Arrangör ${id}`;
        }
      }
    },
  };
}

/** First and last name; where there are none, what the account is called. */
export function nameOf(row: AdminUser & { name?: string }): string {
  if (row.name !== undefined) return row.name;
  const full = [row.firstname, row.lastname].filter(Boolean).join(' ');
  return full || row.username || row.email;
}
