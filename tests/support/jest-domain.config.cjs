const { projects } = require('../../jest.config.cjs');

/** The unit tests of one plugin alone, as the mutation run wants them: it knows no projects. */
const unit = projects.find(({ displayName }) => displayName === 'unit');

module.exports = {
  ...unit,
  rootDir: '../..',
  roots: ['<rootDir>/src', '<rootDir>/tests/unit', '<rootDir>/tests/support'],
  testMatch: ['<rootDir>/tests/support/domain-tests.cjs'],
};
