import type { Core } from '@strapi/strapi';
import { adminPasswordMail } from '../src/sign-in/password-mails';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: env('ADMIN_JWT_SECRET', '') },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  // No encryption key: with one, Strapi shows the key of an API token to every administrator who may see
  // tokens, and nobody could be held to what a token writes. A key is shown once, to whoever made it.
  secrets: {},
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  // Ours (src/sign-in) counts failures only.
  rateLimit: { enabled: false },
  // Who asked reads either language. (A template is an object, whatever its type says.)
  forgotPassword: { emailTemplate: adminPasswordMail as unknown as string },
  // Nothing of the admin calls home or advertises.
  flags: { nps: false, promoteEE: false, docLinks: false },
  // Not set up: without this the edit view advertises the feature.
  preview: { enabled: false, config: { handler: () => undefined } },
  watchIgnoreFiles: ['**/tests/**', '**/bench/**', '**/.tmp/**'],
});
