const { projects } = require('../../jest.config.cjs');

/** The unit tests of one plugin alone, as the mutation run wants them: it knows no projects. */
const unit = projects.find(({ displayName }) => displayName === 'unit');

module.exports = {
  ...unit,
  rootDir: '../..',
  testMatch: [`<rootDir>/tests/unit/${process.env.MUTATED}/**/*.test.ts`],
};
