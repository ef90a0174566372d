const transform = { '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022' } }] };
const shared = { testEnvironment: 'node', transform, modulePathIgnorePatterns: ['<rootDir>/dist'] };

/**
 * Unit tests load no Strapi; API tests boot one against the database named by TEST_CLIENT; browser tests
 * need a built admin as well (`npm run build`).
 */
module.exports = {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
    {
      ...shared,
      displayName: `api ${process.env.TEST_CLIENT ?? 'sqlite'}`,
      testMatch: ['<rootDir>/tests/api/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/global-setup.cjs',
      globalTeardown: '<rootDir>/tests/support/global-teardown.cjs',
    },
    {
      ...shared,
      displayName: 'browser',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/global-setup.cjs',
      globalTeardown: '<rootDir>/tests/support/global-teardown.cjs',
    },
  ],
  maxWorkers: 1,
  testTimeout: 120_000,
};
