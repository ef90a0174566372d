/** A booted server of a copy on an empty SQLite database, and people signed in to its admin. */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/**
 * Boots the copy in the current folder, does `work({ strapi, http, signIn })` and stops again.
 * `http` is supertest on the server; `signIn(role)` gives the headers of a new person in that role.
 */
exports.withServer = async (work) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-how-to-'));
  const environment = require(path.resolve('tests/support/environment.cjs'));
  Object.assign(process.env, environment, { DATABASE_FILENAME: path.join(folder, 'cms.db') });
  const { createStrapi } = require('@strapi/strapi');
  const request = require('supertest');
  const appDir = process.cwd();
  const strapi = await createStrapi({
    appDir,
    distDir: path.join(appDir, 'dist'),
    serveAdminPanel: false,
    autoReload: false,
  }).load();
  try {
    strapi.server.mount();
    const http = request(strapi.server.httpServer);
    await work({ strapi, http, signIn: (role) => signIn(strapi, http, role) });
  } finally {
    await strapi.destroy();
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

async function signIn(strapi, http, code) {
  const role = await strapi.db.query('admin::role').findOne({ where: { code } });
  const email = `${code}@how-to.example`;
  const password = 'How-to-password-1';
  await strapi.service('admin::user').create({
    email,
    password,
    firstname: code,
    lastname: 'Example',
    roles: [role.id],
    isActive: true,
    registrationToken: null,
    blocked: false,
  });
  const answer = await http.post('/admin/login').send({ email, password });
  return { authorization: `Bearer ${answer.body.data.token}` };
}

/** Sends and expects a status; anything else ends the run with the answer. */
exports.expecting = async (status, pending) => {
  const answer = await pending;
  if (answer.status !== status) {
    throw new Error(`${answer.req?.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return answer.body;
};

/** Ends the process as a command should: 0, or 1 with the error. */
exports.main = (work) =>
  exports.withServer(work).then(
    () => process.exit(0),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
