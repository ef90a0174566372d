import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { printed } from '../import/print-report';
import { importFiles, isComplete } from '../import/run';
import { withStrapi } from './boot';

const usage = `npm run import -- SÖKVÄG… [--write] [--locale sv] [--report rapport.json]
  Läser sidor som sparats som text och rapporterar; med --write sparas de som utkast.
  Reads pages saved as text and reports; with --write they are saved as drafts.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      locale: { type: 'string', default: 'sv' },
      report: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { write, locale } = values;
  if (values.help || positionals.length === 0) {
    console.log(usage);
    return values.help ? 0 : 1;
  }
  if (locale !== 'sv' && locale !== 'en') {
    console.error(`--locale ${locale}: sv eller en / sv or en`);
    return 1;
  }
  const from = process.env['IMPORT_FROM'] ?? process.cwd();
  const files = positionals.map((file) => path.resolve(from, file));
  const report = await withStrapi((strapi) => importFiles(strapi, files, { write, locale }));
  console.log(printed(report));
  if (values.report !== undefined)
    fs.writeFileSync(path.resolve(from, values.report), `${JSON.stringify(report, null, 2)}\n`);
  return isComplete(report) ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const invalid = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    console.error(invalid ? `${(error as Error).message}\n${usage}` : error);
    process.exit(1);
  },
);
