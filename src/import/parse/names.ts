/** What people, and those who take pictures, are called. */

const part = "\\p{Lu}(?:[\\p{L}\\p{M}’'-]*|\\.)";
const particle = '(?:af|av|von|van|der|den|de|da|du|la|el|al|ibn|bin|zu)';
const wholeName = new RegExp(
  `^${part}(?:\\s+(?:${part}|${particle}))*\\s+\\p{Lu}[\\p{L}\\p{M}’'-]+$`,
  'u',
);
/** The first word of an organisation that is written as a name is. */
const organisation =
  /(?:^(?:region|kommun|länsstyrelsen|stiftelsen|föreningen|myndigheten|högskolan|universitetet)\s)|(?:\s(?:kommun|stad|region|län|ab|universitet|university)$)/iu;

/** Spaces as one types them: a hard space in a name is the page's, not the person's. */
export const spaced = (text: string): string => text.replace(/[\s\u202F]+/gu, ' ').trim();

/** "Annika Persson", "Carl von Linné", "J. Ek": a first name and a last name, and nothing else. */
export const isPersonName = (text: string): boolean =>
  wholeName.test(spaced(text)) && !organisation.test(spaced(text)) && spaced(text).length <= 80;

/** The people of "A och B", "A & B", "A med B"; one for a single name, none where it is no names. */
export function peopleIn(text: string): string[] {
  const names = spaced(text)
    .split(/\s*(?:,|;|\/|&|\+|(?<!\p{L})(?:och|samt|and|med)(?!\p{L}))\s*/u)
    .filter((name) => name !== '');
  if (names.every(isPersonName)) return names;
  // "Leila och Per-Olof Ek": the last name is said once.
  const first = /^\p{Lu}[\p{L}’'-]+$/u;
  const share = names.length > 1 && names.every((name) => first.test(name) || isPersonName(name));
  return share && isPersonName(names.at(-1) ?? '') ? names : [];
}

const creditWord =
  /^(?:\p{Ll}?\p{Lu}[\p{L}\p{M}\p{N}.’'&-]*|af|av|von|van|der|den|de|da|och|and|&|för|i|på|kommun|kommuns|stad|stads|län|läns|region|landsting|universitet|högskola|museum|museet|arkiv|bild|press|privat|ab|byrå|fotografi|foto)$/u;
const unnamed = /^(?:privat(?: (?:bild|foto))?|okänd|anonym|arkivbild|pressbild|eget arkiv)$/iu;

/** Who took a picture: a person, an organisation, a bureau, or both with a slash between. */
export function isCredit(text: string): boolean {
  const credit = spaced(text).replace(/\.$/u, '');
  if (unnamed.test(credit)) return true;
  if (credit.length > 120 || /[?!:;”"]/u.test(credit)) return false;
  return credit.split(/\s*[/,|]\s*/u).every((one) => {
    const words = one.split(' ');
    const capitals = words.filter((word) => /^\p{Ll}?\p{Lu}/u.test(word)).length;
    return (
      words.length <= 6 &&
      (/^\p{Ll}?\p{Lu}/u.test(one) || /^(?:privat|av|för)(?!\p{L})/u.test(one)) &&
      capitals * 2 >= words.length &&
      words.every((word) => creditWord.test(word))
    );
  });
}
