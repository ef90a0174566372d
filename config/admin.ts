import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: env('ADMIN_JWT_SECRET', '') },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  rateLimit: { enabled: env.bool('ADMIN_RATE_LIMIT', true) },
  // Nothing of the admin calls home or advertises.
  flags: { nps: false, promoteEE: false, docLinks: false },
  // Not set up: without this the edit view advertises the feature.
  preview: { enabled: false, config: { handler: () => undefined } },
  watchIgnoreFiles: ['**/tests/**', '**/bench/**', '**/.tmp/**'],
});
