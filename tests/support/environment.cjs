/** Settings of every test server: throw-away secrets, nothing that calls home, no rate limits. */
module.exports = {
  NODE_ENV: 'test',
  HOST: '127.0.0.1',
  PUBLIC_URL: 'http://cms.test',
  APP_KEYS: 'test-key-one,test-key-two',
  API_TOKEN_SALT: 'test-api-token-salt',
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'test-transfer-token-salt',
  JWT_SECRET: 'test-jwt-secret',
  ADMIN_RATE_LIMIT: 'false',
  LOGIN_RATE_LIMIT: 'false',
  STRAPI_TELEMETRY_DISABLED: 'true',
  STRAPI_DISABLE_EE: 'true',
  STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'sv',
  STRAPI_LOG_LEVEL: 'error',
  LOOK_BACK: 'start',
  JOBS: 'never',
};
