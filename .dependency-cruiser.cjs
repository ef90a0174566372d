/** The import table of docs/architecture.md as a failing check. */
const plugin = '^src/plugins/([^/]+)';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-cycles', 'Cycles hide who depends on whom.', {}, { circular: true }),
    rule(
      'domain-is-pure',
      'domain/ imports nothing: no npm package, no node:, no Strapi, no other room.',
      { path: `${plugin}/domain/` },
      { pathNot: `^src/plugins/$1/domain/` },
    ),
    rule(
      'contracts',
      'contracts/ may import the domain and zod.',
      { path: `${plugin}/contracts/` },
      { pathNot: ['^src/plugins/$1/(domain|contracts)/', 'node_modules/zod/'] },
    ),
    rule(
      'controllers-go-through-services',
      'Controllers parse, call and present.',
      { path: `${plugin}/server/src/controllers/` },
      { path: `^src/plugins/$1/server/src/(repositories|publish-gate)/` },
    ),
    rule(
      'repositories-know-no-services',
      'Repositories and the gate may import the domain and Strapi.',
      { path: `${plugin}/server/src/(repositories|rows)/` },
      { path: `^src/plugins/$1/server/src/(services|controllers|routes|features)/` },
    ),
    rule(
      'plugins-are-apart',
      'One plugin reaches another only through strapi.plugin(…).',
      { path: `${plugin}/` },
      { path: '^src/(plugins/([^/]+)|api|cli|admin)/', pathNot: '^src/plugins/$1/' },
    ),
    rule(
      'features-are-apart',
      'One feature reaches another only through services, and the rows that all share.',
      { path: `${plugin}/server/src/features/([^/]+)/` },
      {
        path: '^src/plugins/$1/server/src/features/',
        pathNot: '^src/plugins/$1/server/src/features/$2/',
      },
    ),
    rule(
      'api-knows-no-plugin-files',
      'src/api calls plugins through strapi.plugin(…).',
      { path: '^src/(api|components|extensions)/' },
      { path: '^src/plugins/' },
    ),
    rule(
      'admin-never-imports-server',
      'The admin draws what the server says; it shares contracts and domain only.',
      { path: `${plugin}/admin/` },
      { path: '^src/plugins/[^/]+/server/' },
    ),
    rule(
      'server-never-imports-admin',
      'The server knows no React.',
      { path: `${plugin}/server/` },
      { path: '^src/plugins/[^/]+/admin/|node_modules/react' },
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
