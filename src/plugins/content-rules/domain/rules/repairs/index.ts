import { tidyAddress } from '../../tidy';
import { allCapitals } from './capitals';
import { typedBullets } from './bullets';
import { linksIn } from './links';
import { withoutPictureOf } from './pictures';

/** The value of a field, mended: of the same kind, and nothing but what the finding is about is another. */
export type Repair = (value: unknown) => unknown;

/** Findings that can be mended in one way only; whoever writes presses a button, and may take it back. */
const REPAIRS: Readonly<Record<string, Repair>> = {
  alt_says_picture: onText(withoutPictureOf),
  all_capitals: onText(allCapitals),
  link_not_https: (value) => (typeof value === 'string' ? tidyAddress(value) : linksIn(value)),
  typed_bullets: typedBullets,
};

/**
 * The field's value without what the rule has found, or null where there is no safe way: a person has to write.
 */
export function repaired(rule: string, value: unknown): { value: unknown } | null {
  const repair = Object.hasOwn(REPAIRS, rule) ? REPAIRS[rule] : undefined;
  if (repair === undefined) return null;
  const mended = repair(value);
  return JSON.stringify(mended) === JSON.stringify(value) ? null : { value: mended };
}

function onText(repair: (text: string) => string): Repair {
  return (value) => (typeof value === 'string' ? repair(value) : value);
}
