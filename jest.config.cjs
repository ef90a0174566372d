const reactTransform = {
  jsc: { target: 'es2022', transform: { react: { runtime: 'automatic' } } },
};
const transform = { '^.+\\.tsx?$': ['@swc/jest', reactTransform] };
const shared = { testEnvironment: 'node', transform, modulePathIgnorePatterns: ['<rootDir>/dist'] };
// Packages that Strapi's admin requires and that are ES modules, which jest does not require as they are.
const modulesOnly = ['fractional-indexing', 'react-dnd[^/]*', '@react-dnd/.*', 'dnd-core'];

const client = process.env.TEST_CLIENT ?? 'sqlite';
/** What the other database's run takes, where `npm test` runs both. */
const elsewhere = !process.env.TEST_SHARES
  ? []
  : require('./tests/support/shares.cjs')[client === 'postgres' ? 'sqlite' : 'postgres'].map(
      (name) => `/tests/api/${name}\\.test\\.ts$`,
    );

/**
 * Unit tests load no Strapi; tests of the admin draw it in jsdom and answer for the server; API tests boot one against the database named by TEST_CLIENT; browser tests
 * need a built admin as well (`npm run build`).
 */
module.exports = {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
    {
      ...shared,
      displayName: 'admin',
      testEnvironment: '<rootDir>/tests/admin/support/environment.cjs',
      setupFiles: ['<rootDir>/tests/admin/support/browser.cjs'],
      setupFilesAfterEnv: ['<rootDir>/tests/admin/support/set-up.ts'],
      testMatch: ['<rootDir>/tests/admin/**/*.test.{ts,tsx}'],
      transform: { '^.+\\.(tsx?|js)$': ['@swc/jest', reactTransform] },
      transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly.join('|')})/)`],
      moduleNameMapper: {
        '\\.(css|svg|png)(\\?raw)?$': '<rootDir>/tests/admin/support/asset.cjs',
      },
    },
    {
      ...shared,
      displayName: `api ${client}`,
      testEnvironment: '<rootDir>/tests/support/api-environment.cjs',
      testMatch: ['<rootDir>/tests/api/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...elsewhere],
      globalSetup: '<rootDir>/tests/support/global-setup.cjs',
      globalTeardown: '<rootDir>/tests/support/global-teardown.cjs',
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: '<rootDir>/tests/support/api-environment.cjs',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/global-setup.cjs',
      globalTeardown: '<rootDir>/tests/support/global-teardown.cjs',
    },
  ],
  maxWorkers: 1,
  // API tests keep Strapi's modules from suite to suite, and each start leaves something behind.
  workerIdleMemoryLimit: '1.5GB',
  testTimeout: 300_000,
};
