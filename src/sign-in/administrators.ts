import type { Core, UID } from '@strapi/strapi';
import { service } from '../kernel/services';
import type { AdminAuthService } from '../kernel/strapi-services';
import { NOBODYS_PASSWORD } from './guard';

const USER = 'admin::user' as UID.ContentType;

/** An administrator who is not there is refused as slowly as one who is: the time says nothing. */
export const takeAsLong =
  (strapi: Core.Strapi) =>
  (check: AdminAuthService['checkCredentials']): AdminAuthService['checkCredentials'] =>
  async ({ email, password }) => {
    const found = (await strapi.db
      .query(USER)
      .findOne({ where: { email }, select: ['id', 'password'] })) as {
      password: string | null;
    } | null;
    if (!found?.password)
      await service(strapi, 'admin::auth').validatePassword(password, NOBODYS_PASSWORD);
    return check({ email, password });
  };

interface Sessions {
  listSessions(user: string): Promise<{ sessionId: string }[]>;
  revokeSessionById(user: string, session: string): Promise<unknown>;
}

interface Written {
  result?: { id?: number } | null;
  params: { data?: Record<string, unknown>; where?: { id?: number } };
}

/**
 * A new password ends the sessions of an administrator, whoever changed it and by whatever way; only
 * the session in which they changed it themselves goes on.
 */
export function endSessionsWithPasswords(strapi: Core.Strapi): void {
  const manager = strapi as unknown as { sessionManager(origin: 'admin'): Sessions };
  strapi.db.lifecycles.subscribe({
    models: [USER],
    async afterUpdate(event) {
      const { result, params } = event as unknown as Written;
      const id = result?.id ?? params.where?.id;
      if (id === undefined || params.data?.['password'] === undefined) return;
      const { session } = (strapi.requestContext.get()?.state ?? {}) as {
        session?: { id?: string };
      };
      const sessions = manager.sessionManager('admin');
      for (const { sessionId } of await sessions.listSessions(String(id)))
        if (sessionId !== session?.id) await sessions.revokeSessionById(String(id), sessionId);
    },
  });
}
