import { isCredit, isPersonName } from './names';

export interface Credited {
  caption: string | null;
  credit: string;
  /** The words that said who took the picture ("Foto", "Fotograf av"): the field says it now. */
  label: string;
}

const label = '(foto(?:graf(?:er|i)?)?|photo(?:grapher|graph)?|bild)(?:\\s+(?:av|by))?';
const alone = new RegExp(`^\\(?${label}\\s*:\\s*([^:]{2,120}?)\\)?\\.?$`, 'iu');
const first = new RegExp(`^${label}\\s*:\\s*([^:]{2,120}?)\\.\\s+(\\S.*)$`, 'iu');
/** After a sentence, in brackets or behind a line; a capital letter is enough where it is `Foto:`. */
const last = new RegExp(
  `^(.+?[.!?…”"»)])\\s+${label}\\s*:\\s*([^:]{2,120}?)\\.?$|^(.+?)\\s*[(|/–—]\\s*${label}\\s*:\\s*([^:]{2,120}?)\\)?\\.?$`,
  'iu',
);
const capital = new RegExp(
  '^(.+?)\\s+((?:Foto|FOTO|Photo)(?:graf|grapher|GRAF)?)(?:\\s+(?:av|by))?\\s*:\\s*([^:]{2,120}?)\\.?$',
  'u',
);
const withoutColon =
  /^(.+?[.!?…”"»)])\s+\(?(Foto|FOTO|Photo|Fotograf)(?:\s+(?:av|by))?\s+([^:]{2,80}?)\)?\.?$|^(.+?)\s*\((Foto|foto|FOTO|Photo|Fotograf)(?:\s+(?:av|by))?\s+([^:]{2,80}?)\)\.?$/u;
const by = /^()(Foto(?:grafi)? av|Photo by)\s+([^:]{2,80}?)\.?$/iu;

/**
 * A caption with its photographer, or the photographer alone; null where the words after "foto:" are
 * no name, since people speak of photos too ("text, film och foto: bästa bidraget visas").
 */
export function creditedOf(text: string): Credited | null {
  if (text.length > 600) return null;
  const only = alone.exec(text);
  if (only?.[2] !== undefined && isCredit(only[2]))
    return { caption: null, credit: bare(only[2]), label: labelOf(text, null, only[2]) };
  const before = first.exec(text);
  if (before?.[2] !== undefined && before[3] !== undefined && isCredit(before[2]))
    return { caption: before[3], credit: before[2], label: labelOf(text, null, before[2]) };
  return atEnd(text);
}

/** "Fotograf Mats Åström" on a line of its own, right below a caption. */
export function bareCreditOf(text: string): Credited | null {
  const found = /^(?:Foto|FOTO|Photo|Fotograf)\s+([^:]{2,80}?)\.?$/u.exec(text);
  if (found?.[1] === undefined || !isPersonName(found[1])) return creditedOf(text);
  return { caption: null, credit: found[1], label: labelOf(text, null, found[1]) };
}

/** Does the line say "Foto:" although it was not understood as a credit? */
export const saysCredit = (text: string): boolean =>
  /(?<!\p{L})(?:foto|fotograf|photo)(?:\s+av)?\s*:/iu.test(text);

function atEnd(text: string): Credited | null {
  for (const form of [last, capital, withoutColon, by]) {
    const match = form.exec(text);
    if (match === null) continue;
    const [caption, , credit] = match[3] === undefined ? match.slice(4) : match.slice(1);
    if (caption === undefined || credit === undefined) continue;
    const named = form === withoutColon || form === by ? isPersonName(credit) : isCredit(credit);
    // "Bild:" is a word of many sentences; a photographer's whole name makes it a credit.
    if (!named || (/bild\s*:/iu.test(text) && !isPersonName(credit))) continue;
    const trimmed = caption.trim();
    return {
      caption: trimmed === '' ? null : trimmed,
      credit: bare(credit),
      label: labelOf(text, caption, credit),
    };
  }
  return null;
}

const bare = (credit: string) => credit.replace(/\.$/, '').trim();

/** What stands between the caption and the name. */
function labelOf(text: string, caption: string | null, credit: string): string {
  const from = caption?.length ?? 0;
  return text.slice(from, text.indexOf(credit, from));
}
