import type { Core, UID } from '@strapi/strapi';
import type { JwtService } from '../kernel/strapi-services';

const USER = 'plugin::users-permissions.user' as UID.ContentType;

/** A token says when it was issued, to the millisecond. */
export const issueDated =
  (issue: JwtService['issue']): JwtService['issue'] =>
  (payload, options) =>
    issue({ ...payload, at: Date.now() }, options);

/** A token that was issued before the account's password was changed opens nothing any more. */
export const verifyAgainstPassword =
  (strapi: Core.Strapi) =>
  (verify: JwtService['verify']): JwtService['verify'] =>
  async (token) => {
    const payload = await verify(token);
    const { id, at, iat = 0 } = payload;
    if (id === undefined) return payload;
    const account = (await strapi.db
      .query(USER)
      .findOne({ where: { id }, select: ['passwordChangedAt'] })) as {
      passwordChangedAt: string | null;
    } | null;
    const changed = Date.parse(account?.passwordChangedAt ?? '');
    if (!Number.isNaN(changed) && (at ?? iat * 1000) < changed) throw new Error('Invalid token.');
    return payload;
  };

/** Remembers when a password was written, whatever way: by its owner, by a link, by an administrator. */
export function stampPasswords(strapi: Core.Strapi): void {
  const stamp = ({ params }: { params: { data?: Record<string, unknown> } }): void => {
    const { data } = params;
    if (data?.['password'] !== undefined) data['passwordChangedAt'] = new Date();
  };
  strapi.db.lifecycles.subscribe({
    models: [USER],
    beforeUpdate: stamp,
    beforeUpdateMany: stamp,
  } as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
}
