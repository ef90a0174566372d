/** Secrets that everything rests on, by the variables that hold them. */
const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'JWT_SECRET',
] as const;

const FEWEST_LETTERS = 16;
/** `aaaaaaaaaaaaaaaa` is long, and no secret. */
const FEWEST_DIFFERENT = 8;

/**
 * Everything that is wrong with the secrets of an environment, all at once; empty when they will do.
 * They are told by their names, never by what they are.
 */
export function secretFaults(env: Readonly<Record<string, string | undefined>>): string[] {
  const faults: string[] = [];
  const seen = new Map<string, string>();
  for (const name of SECRETS) {
    const values = (env[name] ?? '')
      .split(name === 'APP_KEYS' ? ',' : '\n')
      .map((own) => own.trim());
    for (const value of values) {
      const fault = faultOf(value);
      const other = seen.get(value);
      if (fault !== null) faults.push(`${name} ${fault}`);
      else if (other !== undefined) faults.push(`${name} is the same as ${other}`);
      else seen.set(value, name);
    }
  }
  return faults;
}

function faultOf(value: string): string | null {
  if (value === '') return 'is missing';
  if (/tobemodified|changeme|example/i.test(value)) return 'is still the example';
  if (value.length < FEWEST_LETTERS) return `has fewer than ${FEWEST_LETTERS} letters`;
  if (new Set(value).size < FEWEST_DIFFERENT) return 'is too easy to guess';
  return null;
}

/** Stops the start where a secret could be guessed. */
export function mustHaveSecrets(env: Readonly<Record<string, string | undefined>>): void {
  const faults = secretFaults(env);
  if (faults.length === 0) return;
  throw new Error(
    `Secrets that do not hold:\n- ${faults.join('\n- ')}\n` +
      'Give each a random value of its own in .env, for example of `openssl rand -base64 32`.',
  );
}
