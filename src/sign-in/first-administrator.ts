import { randomBytes } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { refusalError, type Refusal } from '../kernel/refusals';
import { service } from '../kernel/services';
import type { AdminUserService } from '../kernel/strapi-services';

const USER = 'admin::user' as UID.ContentType;
const ROLE = 'admin::role' as UID.ContentType;
type First = AdminUserService['createFirstAdmin'];

const isProduction = () => process.env['NODE_ENV'] === 'production';

/** In production whoever comes first to an empty installation is not made its administrator. */
export const byInvitation =
  (strapi: Core.Strapi) =>
  (create: First): First =>
  (values) => {
    if (isProduction()) throw refusalError(strapi, INVITED_ONLY);
    return create(values);
  };

const INVITED_ONLY: Refusal = {
  code: 'invitation_required',
  status: 403,
  words: {
    sv: 'Den första administratören bjuds in: sätt ADMIN_EMAIL i inställningarna, starta om och öppna länken som står i serverns logg.',
    en: 'The first administrator is invited: set ADMIN_EMAIL in the settings, restart, and open the link in the server’s log.',
  },
};

/** Throws where ADMIN_EMAIL is no address; it may be empty. */
export function checkAdminEmail(email: string): void {
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw new Error('ADMIN_EMAIL must be one e-mail address, or empty.');
}

/**
 * As soon as a production server listens on a database without administrators, the one whom ADMIN_EMAIL names is
 * made, and a link that works once is written to the log; again at each start until it has been used.
 */
export function inviteFirstAdministrator(strapi: Core.Strapi): void {
  const email = (process.env['ADMIN_EMAIL'] ?? '').trim().toLowerCase();
  checkAdminEmail(email);
  if (!isProduction()) return;
  strapi.server.httpServer.once('listening', () => {
    invite(strapi, email).catch((error: unknown) => strapi.log.error(error));
  });
}

interface Invited {
  email: string;
  isActive: boolean | null;
  registrationToken: string | null;
}

async function invite(strapi: Core.Strapi, email: string): Promise<void> {
  const some = (await strapi.db.query(USER).findMany({
    select: ['email', 'isActive', 'registrationToken'],
    limit: 2,
  })) as Invited[];
  const [only] = some;
  if (only === undefined && email === '') {
    strapi.log.warn(
      'There is no administrator: set ADMIN_EMAIL and restart; a link to choose a password is then written here.',
    );
    return;
  }
  const invited = only ?? (await makeFirst(strapi, email));
  if (some.length > 1 || invited.isActive === true || invited.registrationToken === null) return;
  const admin = String(strapi.config.get('admin.absoluteUrl'));
  strapi.log.warn(
    `The first administrator, ${invited.email}, chooses a password here, once: ${admin}/auth/register?registrationToken=${invited.registrationToken}`,
  );
}

async function makeFirst(strapi: Core.Strapi, email: string): Promise<Invited> {
  const role = (await strapi.db
    .query(ROLE)
    .findOne({ where: { code: 'strapi-super-admin' }, select: ['id'] })) as { id: number } | null;
  const invited = { email, isActive: false, registrationToken: randomBytes(20).toString('hex') };
  await service(strapi, 'admin::user').create({
    ...invited,
    roles: role === null ? [] : [role.id],
    preferedLanguage: 'sv',
  });
  return invited;
}
