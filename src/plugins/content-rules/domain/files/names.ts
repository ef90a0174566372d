import { endingOf } from './kinds';

/** What a name may have, its ending included: the file on disk has a longer one, of 255 bytes at most. */
const LONGEST = 150;
/** No file system takes these, or a shell and an address take them for something else. */
// eslint-disable-next-line no-control-regex
const RESERVED = /[<>:/\\|?*%#\u0000-\u001f\u007f-\u009f]+/gu;
/** What turns the direction of writing about: `gpj.exe` that reads as `exe.jpg`. */
const TURNS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
const NO_NAME = 'fil';

/** The name of a file as it is kept: composed, without what no disk takes, not too long, with its ending. */
export function tidyName(name: string, extension: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/["“”„]/gu, "'")
    .replace(TURNS, '')
    .replace(RESERVED, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  const has = endingOf(clean) === extension;
  const base = has ? clean.slice(0, -extension.length - 1) : clean;
  const ending = has ? clean.slice(-extension.length) : extension;
  const letters = [...base.replace(/[. ]+$/u, '')];
  while (letters.join('').length > LONGEST - ending.length - 1) letters.pop();
  const kept = letters.join('').trim();
  return `${kept === '' ? NO_NAME : kept}.${ending}`;
}
