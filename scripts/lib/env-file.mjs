import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const secret = () => randomBytes(32).toString('base64url');

/** Keys that are left empty in `.env.example` and must never be. */
const SECRETS = {
  APP_KEYS: () => `${secret()},${secret()}`,
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  JWT_SECRET: secret,
};

const assignment = /^([A-Z][A-Z0-9_]*)=(.*)$/;

/**
 * Writes `.env` from `.env.example` with random secrets. An existing file keeps every line; what it
 * lacks is added at its end, and a secret that stands empty is filled.
 *
 * @param {string} root the project's folder
 * @returns {Record<string, string>} the settings of the file
 */
export function ensureEnvFile(root) {
  const file = path.join(root, '.env');
  const existing = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split(/\r?\n/) : [];
  const known = new Set(existing.map((line) => assignment.exec(line)?.[1]).filter(Boolean));
  const example = fs.readFileSync(path.join(root, '.env.example'), 'utf8').trimEnd().split(/\r?\n/);
  const missing =
    existing.length === 0
      ? example
      : example.filter((line) => {
          const key = assignment.exec(line)?.[1];
          return key !== undefined && !known.has(key);
        });
  while (existing.at(-1) === '') existing.pop();
  const lines = [...existing, ...missing].map(fill);
  const text = `${lines.join('\n')}\n`;
  if (missing.length > 0 || text !== `${existing.join('\n')}\n`) {
    fs.writeFileSync(file, text, { mode: 0o600 });
    // One that was there before, a copy of the example say, keeps the rights it had.
    fs.chmodSync(file, 0o600);
    console.log(
      known.size === 0 ? 'Skrev .env. / Wrote .env.' : 'Fyllde på .env. / Completed .env.',
    );
  }
  const pairs = lines.map((line) => assignment.exec(line)).filter((match) => match !== null);
  return Object.fromEntries(pairs.map(([, key, value]) => [key, value]));
}

function fill(line) {
  const [, key, value] = assignment.exec(line) ?? [];
  return key !== undefined && value === '' && key in SECRETS ? `${key}=${SECRETS[key]()}` : line;
}
