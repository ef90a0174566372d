/** The import table of docs/architecture.md as a failing check. */
const plugin = '^src/plugins/([^/]+)';
const own = '^src/plugins/$1';
const server = `${plugin}/server/src`;
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-cycles', 'Cycles hide who depends on whom.', {}, { circular: true }),
    rule(
      'kernel-knows-nobody',
      'The kernel is what the plugins share: it may import Strapi and npm.',
      { path: '^src/kernel/' },
      { path: '^src/', pathNot: '^src/kernel/' },
    ),
    rule(
      'domain-is-pure',
      'domain/ imports nothing: no npm package, no node:, no Strapi, no other room.',
      { path: `${plugin}/domain/` },
      { pathNot: `${own}/domain/` },
    ),
    rule(
      'contracts',
      'contracts/ may import the domain and zod.',
      { path: `${plugin}/contracts/` },
      { pathNot: [`${own}/(domain|contracts)/`, 'node_modules/zod/'] },
    ),
    rule(
      'controllers-go-through-services',
      'Controllers parse, call and present.',
      { path: `${server}/(controllers/|features/[^/]+/controller)` },
      { path: `${own}/server/src/(repositories|publish-gate|perform)/` },
    ),
    rule(
      'features-are-apart',
      'One feature never reaches into another: it asks its service.',
      { path: `${server}/features/([^/]+)/` },
      { path: `${own}/server/src/features/`, pathNot: `${own}/server/src/features/$2/` },
    ),
    rule(
      'only-actions-perform',
      'The door is opened by the feature `actions`; every other asks the service `reviews`.',
      { path: `${server}/features/`, pathNot: `${server}/features/actions/` },
      { path: `${own}/server/src/perform/` },
    ),
    rule(
      'nobody-imports-the-gate',
      'The gate stands around the document service; nobody calls it.',
      { path: `${server}/`, pathNot: [`${server}/publish-gate/`, `${server}/index\\.ts$`] },
      { path: `${own}/server/src/publish-gate/` },
    ),
    rule(
      'gate-and-door-go-down',
      'perform and publish-gate may import the domain, repositories and the kernel; services they look up.',
      { path: `${server}/(perform|publish-gate)/` },
      {
        path: `${own}/server/src/(perform|publish-gate|features|installation)/`,
        pathNot: `${own}/server/src/$2/`,
      },
    ),
    rule(
      'only-http-knows-contracts',
      'Contracts are for endpoints: features parse and present; what lies below knows the domain.',
      { path: `${server}/(perform|publish-gate|repositories|rows)/` },
      { path: `${own}/contracts/` },
    ),
    rule(
      'permits-are-the-doors',
      'What may write a published row is opened by the door; the gate asks, the look back marks its reads.',
      {
        path: `${server}/`,
        pathNot: [
          `${server}/(perform|publish-gate)/`,
          `${server}/features/look-back/`,
          `${server}/draft-writes\\.ts$`,
        ],
      },
      { path: `${own}/server/src/permits\\.ts$` },
    ),
    rule(
      'repositories-are-lowest',
      'Repositories may import the domain and the kernel.',
      { path: `${server}/(repositories|rows)/` },
      {
        path: `${own}/server/src/`,
        pathNot: `${own}/server/src/(repositories|rows)/`,
      },
    ),
    rule(
      'plugins-are-apart',
      "One plugin reaches another only through the kernel's typed look-up and its declared types.",
      { path: `${plugin}/` },
      {
        path: '^src/(plugins/([^/]+)|api|cli|admin|import|demo)/',
        pathNot: [`${own}/`, '^src/plugins/[^/]+/types\\.ts$'],
      },
    ),
    rule(
      'types-only',
      'What a plugin declares for others are types: nothing of them runs.',
      { path: '^src/', pathNot: '^src/plugins/' },
      { path: '^src/plugins/[^/]+/types\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'outside-knows-no-plugin-files',
      "Everything outside the plugins knows the kernel and the plugins' declared types.",
      { path: '^src/', pathNot: '^src/plugins/' },
      { path: '^src/plugins/', pathNot: '^src/plugins/[^/]+/types\\.ts$' },
    ),
    rule(
      'admin-never-imports-server',
      'The admin draws what the server says; it shares contracts and domain only.',
      { path: `${plugin}/admin/` },
      { path: '^src/(plugins/[^/]+/server|kernel)/' },
    ),
    rule(
      'server-never-imports-admin',
      'The admin is drawn in the browser.',
      { path: server },
      { path: '^src/plugins/[^/]+/admin/' },
    ),
    rule(
      'only-pages-know-react',
      'On the server React draws the pages that people see, and nothing else.',
      { path: server, pathNot: '^src/plugins/delivery/server/src/features/pages/' },
      { path: 'node_modules/react' },
    ),
    rule(
      'no-unresolvable',
      'Every import resolves.',
      {},
      { couldNotResolve: true, pathNot: '^@strapi/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.admin.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'types'],
    },
  },
};
