/** Every unit test of the plugin that is MUTATED as one file: jest then loads all of it once. */
const fs = require('node:fs');
const path = require('node:path');

const folder = path.resolve(__dirname, '../unit', process.env.MUTATED);
for (const file of fs.readdirSync(folder).sort())
  if (file.endsWith('.test.ts')) require(path.join(folder, file));
