/** A stock Strapi with our content types: no plugin of ours, Strapi's own routes and configuration. */
import fs from 'node:fs';
import path from 'node:path';

const write = (file, text) => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
};

const DEPENDENCIES = [
  ...['@strapi/strapi', '@strapi/plugin-users-permissions', '@strapi/plugin-graphql'],
  ...['react', 'react-dom', 'react-router-dom', 'styled-components'],
];

export function makeStockApp(root, directory) {
  const { dependencies: installed } = JSON.parse(
    fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  fs.mkdirSync(path.join(directory, 'public', 'uploads'), { recursive: true });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(directory, 'node_modules'));
  fs.cpSync(path.join(root, 'src', 'components'), path.join(directory, 'src', 'components'), {
    recursive: true,
  });
  write(
    path.join(directory, 'package.json'),
    JSON.stringify({
      name: 'stock',
      version: '1.0.0',
      strapi: { uuid: false },
      // Strapi finds its plugins here, and what its admin is built with.
      dependencies: Object.fromEntries(DEPENDENCIES.map((name) => [name, installed[name]])),
    }),
  );
  write(
    path.join(directory, 'src', 'index.js'),
    'module.exports = { register() {}, bootstrap() {} };',
  );
  for (const name of fs.readdirSync(path.join(root, 'src', 'api'))) {
    const api = path.join(directory, 'src', 'api', name);
    fs.cpSync(
      path.join(root, 'src', 'api', name, 'content-types'),
      path.join(api, 'content-types'),
      { recursive: true },
    );
    for (const [folder, factory] of [
      ['routes', 'Router'],
      ['controllers', 'Controller'],
      ['services', 'Service'],
    ])
      write(
        path.join(api, folder, `${name}.js`),
        `module.exports = require('@strapi/strapi').factories.createCore${factory}('api::${name}.${name}');`,
      );
  }
  // The file carries its photographer here as there: the same fields are read.
  write(
    path.join(directory, 'src', 'extensions', 'upload', 'strapi-server.js'),
    `module.exports = (plugin) => { Object.assign(plugin.contentTypes.file.schema.attributes, {
      photographer: { type: 'string' }, licence: { type: 'string' }, rightsUntil: { type: 'date' },
      sha256: { type: 'string', private: true } }); return plugin; };`,
  );
  const config = {
    admin:
      "auth: { secret: env('ADMIN_JWT_SECRET') }, apiToken: { salt: env('API_TOKEN_SALT') }, transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } }",
    api: 'rest: { defaultLimit: 25, maxLimit: 100, withCount: true }',
    server: "host: '127.0.0.1', port: env.int('PORT'), app: { keys: env.array('APP_KEYS') }",
    plugins: "'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } }",
    logger: "level: 'error'",
    database:
      "connection: { client: 'sqlite', connection: { filename: env('DATABASE_FILENAME') }, useNullAsDefault: true }",
  };
  for (const [name, body] of Object.entries(config))
    write(
      path.join(directory, 'config', `${name}.js`),
      `module.exports = ({ env }) => ({ ${body} });`,
    );
  write(
    path.join(directory, 'config', 'middlewares.js'),
    `module.exports = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::poweredBy',
      'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public'];`,
  );
  return directory;
}
