/** The server of `npm run demo`: fills an empty database with the demo, then listens. */
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import type { NewAccount } from '../demo/accounts';
import { seedDemo } from '../demo';

async function main(): Promise<void> {
  const appDir = process.cwd();
  const strapi = createStrapi({ appDir, distDir: path.join(appDir, 'dist') });
  await strapi.load();
  const made: NewAccount[] = [];
  console.log(
    [
      'Ser till att demoinnehållet finns (första gången en minut eller två) …',
      'Seeing to the demo content (a minute or two the first time) …',
    ].join('\n'),
  );
  await seedDemo(strapi, process.env.DEMO_PASSWORD, (accounts) => {
    made.push(...accounts);
    // At once: whoever stops it while it fills the database could sign in nowhere.
    tell(accounts);
  });
  await strapi.start();
  const url = String(strapi.config.get('server.url'));
  console.log(
    [
      '',
      'Redo. / Ready.',
      `  Administrationen / admin:  ${url}/admin`,
      `  REST:                      ${url}/api/news`,
      `  GraphQL:                   ${url}/graphql`,
      '',
      made.length === 0
        ? 'Kontona är desamma som förra gången. / The accounts are the same as last time.'
        : 'Personer, citat och händelser i demon är påhittade. / People, quotes and events in the demo are invented.',
      'Avsluta med Ctrl-C. / Stop with Ctrl-C.',
      '',
    ].join('\n'),
  );
}

function tell(accounts: readonly NewAccount[]): void {
  if (accounts.length === 0) return;
  console.log('\nKonton, visas bara nu: / Accounts, shown only now:');
  for (const { email, password, label } of accounts) {
    console.log(`  ${email.padEnd(24)} ${password.padEnd(20)} ${label}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error);
  process.exit(1);
});
