import type { Core } from '@strapi/strapi';
import { now } from '../../clock';
import { table } from '../../repositories/rows';
import { currentRequest } from '../../request';

interface Written {
  result?: { id?: number | string } | null;
  params: { data?: Record<string, unknown>; where?: { id?: number | string } };
}

/**
 * Remembers the owner at every path that gives a token a key: made, or given a new one. The owner is
 * told by the row that was written, whichever route wrote it.
 */
export function rememberTokenOwners(strapi: Core.Strapi): void {
  const owners = table(strapi, 'token-owner');

  async function remember(token: string): Promise<void> {
    const { state } = currentRequest(strapi) ?? {};
    const signedIn = ['admin', 'admin-token'].includes(state?.auth?.strategy?.name ?? '');
    const id = signedIn ? state?.user?.id : undefined;
    const data = { owner: id === undefined ? null : String(id), since: now() };
    const known = await owners.update({ where: { token }, data });
    if (known === null) await owners.create({ data: { token, ...data } });
  }

  strapi.db.lifecycles.subscribe({
    models: ['admin::api-token'],
    async afterCreate(event) {
      const { result } = event as unknown as Written;
      if (result?.id !== undefined) await remember(String(result.id));
    },
    async afterUpdate(event) {
      const { result, params } = event as unknown as Written;
      const id = result?.id ?? params.where?.id;
      if (id !== undefined && params.data?.['accessKey'] !== undefined) await remember(String(id));
    },
  });
}
