import { lint } from '../../support/lint';

const SERVER = 'src/plugins/editorial-review/server/src/input.ts';
const ADMIN = 'src/plugins/editorial-review/admin/src/lib/form.ts';
const LIFECYCLE = 'src/plugins/editorial-review/domain/lifecycle.ts';
const STATUSES = 'no-restricted-syntax';

const COMPARISONS = [
  "export const done = (review) => review.status === 'idle';",
  "export const waits = ['in_review', 'approved'].includes(status);",
  "export const odd = (live) => live !== 'live';",
  "export const gone = (review) => review.live === 'withdrawn';",
  "export const never = (review) => review.live == 'none';",
  "switch (status) { case 'changes_requested': break; }",
  "export const query = { live: 'live_unreviewed' };",
  "switch (review.live) { case 'live': break; }",
  "export const seen = ['live', 'withdrawn'].includes(live);",
  'export const fit = status === `approved`;',
];

test.each([SERVER, ADMIN, 'src/kernel/pages.ts', 'src/cli/erase.ts'])(
  'in %s no status is compared',
  (file) => {
    for (const [index, found] of lint(file, COMPARISONS).entries()) {
      expect([COMPARISONS[index], found]).toEqual([
        COMPARISONS[index],
        expect.arrayContaining([STATUSES]),
      ]);
    }
  },
);

test('in the lifecycle they are; and words that only look like them are nobody’s business', () => {
  const compared = lint(LIFECYCLE, COMPARISONS);
  expect(compared.flat().filter((rule) => rule === STATUSES)).toEqual([]);
  const others = [
    "export const slot = (use) => use.slot === 'live';",
    "write(key, 'live', snapshot);",
    "export const kind = (row) => row.kind === 'withdrawn';",
  ];
  expect(
    lint(SERVER, others)
      .flat()
      .filter((rule) => rule === STATUSES),
  ).toEqual([]);
});

test('services are looked up with their types', () => {
  const [untyped, admin, typed] = lint(SERVER, [
    "strapi.plugin('delivery').service('views');",
    "strapi.service('admin::role');",
    "service(strapi, 'delivery.views');",
  ]);
  expect(untyped).toContain('lookups/typed');
  expect(admin).toContain('lookups/typed');
  expect(typed).not.toContain('lookups/typed');
});
