/**
 * One Strapi as a child process, driven over IPC: `seed`, `grant`, `listen`, `cpu`, `statements`,
 * `plans`, `stop`. The parent measures the CPU time that this process alone has used.
 */
const { createStrapi } = require('@strapi/strapi');
const { seed } = require('../tests/support/seed.cjs');

const [appDir, distDir, port] = process.argv.slice(2);
let strapi;
let counted = null;

const commands = {
  async load() {
    strapi = await createStrapi({
      appDir,
      distDir,
      serveAdminPanel: false,
      autoReload: false,
    }).load();
    strapi.db.connection.on('query', ({ sql, bindings }) => {
      if (counted && !/^(begin|commit)/i.test(sql.trim())) counted.push({ sql, bindings });
    });
  },

  seed: (options) => seed(strapi.db.connection, options),

  /** What the public may read; a stock Strapi starts with nothing. */
  async grant(actions) {
    const role = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    for (const action of actions)
      await strapi.db
        .query('plugin::users-permissions.permission')
        .create({ data: { action, role: role.id } });
  },

  listen: () =>
    new Promise((resolve) => {
      strapi.server.mount();
      // The other server's turn may take longer than Node keeps an idle connection.
      strapi.server.httpServer.keepAliveTimeout = 600_000;
      strapi.server.httpServer.listen(Number(port), '127.0.0.1', () => resolve());
    }),

  cpu() {
    const { user, system } = process.cpuUsage();
    return user + system;
  },

  startCounting() {
    counted = [];
  },

  async stopCounting() {
    const seen = counted;
    counted = null;
    const plans = [];
    for (const { sql, bindings } of seen) {
      const rows = await strapi.db.connection.raw(`explain query plan ${sql}`, bindings ?? []);
      for (const { detail } of rows) {
        const scan =
          /^SCAN/.test(detail) &&
          !/COVERING INDEX|USING INDEX delivery_|CONSTANT ROW|^SCAN \(/.test(detail);
        if (scan || /TEMP B-TREE/.test(detail))
          plans.push(`${detail}: ${sql.replace(/\s+/g, ' ').slice(0, 160)}`);
      }
    }
    return { statements: seen.length, plans };
  },

  async stop() {
    await strapi.destroy();
  },
};

process.on('message', async ({ id, command, argument }) => {
  try {
    process.send({ id, value: await commands[command](argument) });
    if (command === 'stop') process.exit(0);
  } catch (error) {
    process.send({ id, error: error.stack });
  }
});
