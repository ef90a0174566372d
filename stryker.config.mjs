/**
 * Breaks the rules of one plugin's `domain/`, one place at a time, and sees whether a unit test notices.
 * `npm run mutation` runs it plugin by plugin; the plugin is named by MUTATED.
 */

/** The share of broken rules, in per cent, that must be noticed. */
const LEAST = { 'editorial-review': 95, 'content-rules': 85, delivery: 85 };

const plugin = process.env['MUTATED'] ?? 'editorial-review';
const least = LEAST[plugin];

export default {
  testRunner: 'jest',
  // One test file holds them all: to look for related ones would only take time.
  jest: {
    projectType: 'custom',
    configFile: 'tests/support/jest-domain.config.cjs',
    enableFindRelatedTests: false,
  },
  mutate: [`src/plugins/${plugin}/domain/**/*.ts`],
  ignorePatterns: ['.cache', '.tmp', 'bench', 'data', 'dist', 'docs', 'public', 'reports'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text', 'html'],
  htmlReporter: { fileName: `reports/mutation/${plugin}.html` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: '.tmp/mutation',
  thresholds: { high: 100, low: least, break: least },
  disableTypeChecks: false,
};
