/**
 * One Strapi as a child process, driven over IPC: each command below has a name that the parent sends.
 * The parent measures the CPU time and the memory that this process alone has used.
 */
const v8 = require('node:v8');
const { createStrapi } = require('@strapi/strapi');
const { seed } = require('../tests/support/seed.cjs');

const [appDir, distDir, port] = process.argv.slice(2);
let strapi;
let counted = null;

const commands = {
  async load({ serveAdminPanel = false } = {}) {
    strapi = await createStrapi({
      appDir,
      distDir,
      serveAdminPanel,
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

  /** One administrator for each of these roles; answers their addresses by role. */
  async people({ roles, password }) {
    const emails = {};
    for (const code of roles) {
      const role = await strapi.db.query('admin::role').findOne({ where: { code } });
      emails[code] = `${code}@bench.example`;
      await strapi.service('admin::user').create({
        email: emails[code],
        password,
        firstname: code,
        lastname: 'Bench',
        roles: [role.id],
        isActive: true,
        registrationToken: null,
        blocked: false,
      });
    }
    return emails;
  },

  /** A draft; answers its document id. */
  async create({ uid, data }) {
    const { documentId } = await strapi.documents(uid).create({ data, locale: 'sv' });
    return documentId;
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

  /** What is still needed, once all that can be freed is: the process needs `--expose-gc`. */
  async heap() {
    // What one collection finds may only be freed by the next: finalizers run in between.
    for (let turn = 0; turn < 4; turn += 1) {
      globalThis.gc();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return process.memoryUsage();
  },

  /** A picture of the heap, for the memory tools of a browser. */
  snapshot: (file) => v8.writeHeapSnapshot(file),

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

// Whoever started it has ended.
process.on('disconnect', () => process.exit(0));
