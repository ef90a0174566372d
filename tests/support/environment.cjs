/** Settings of every test server: throw-away secrets, nothing that calls home, no rate limits. */
module.exports = {
  NODE_ENV: 'test',
  HOST: '127.0.0.1',
  PUBLIC_URL: 'http://cms.test',
  APP_KEYS: 'first-key-of-the-tests,second-key-of-the-tests',
  API_TOKEN_SALT: 'api-token-salt-of-the-tests',
  ADMIN_JWT_SECRET: 'admin-jwt-secret-of-the-tests',
  TRANSFER_TOKEN_SALT: 'transfer-token-salt-of-the-tests',
  JWT_SECRET: 'jwt-secret-of-the-tests',
  LIMIT_GUESSES: 'false',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
  STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'sv',
  STRAPI_LOG_LEVEL: 'error',
  LOOK_BACK: 'start',
  JOBS: 'never',
};
