import { addressOf } from './inline';

interface CallOut {
  context: string | null;
  linkText: string;
  url: string | null;
}

const toAddress = /^(?:(.{1,400}?:)\s*)?((?:https?:\/\/|www\.)\S+?)\.?$/iu;
/** "… finns samlade här: X", "Läs mer: X": words that send the reader on, and what they name. */
const pointing =
  /^(?!.*\bså här:)(.{3,400}?\b(?:här|hit|here|below):|(?:läs (?:mer|också|även|vidare)|se (?:också|även|mer|filmen|\p{L}*sändning\p{L}*|inspelning\p{L}*)|mer information|anmäl\p{L}*|ladda ner|read more|see also|watch|sign up)[^:?!]{0,120}:)\s*([^:?!]{3,120})$/iu;
const domain = /^[\p{L}\d-]+(\.[\p{L}\d-]+)*\.(se|nu|com|org|net|eu|io|info|example)(\/\S*)?$/iu;
const bare = /^(läs mer(?: här| om .{3,80})?|läs vidare|read more(?: here| about .{3,80})?)$/iu;

/** A line that is there to send the reader elsewhere; `url` is null when the address was lost. */
export function callOutOf(text: string): CallOut | null {
  const direct = toAddress.exec(text);
  if (direct?.[2] !== undefined) {
    const url = addressOf(direct[2]);
    if (url !== null && direct[2].length <= 255)
      return { context: direct[1] ?? null, linkText: direct[2], url };
  }
  // An address in a sentence is a link in that sentence.
  if (/https?:|www\./iu.test(text)) return null;
  const lost = pointing.exec(text);
  if (lost?.[1] !== undefined && lost[2] !== undefined && !/[.…]$/.test(lost[2]))
    return { context: lost[1], linkText: lost[2], url: domainOf(lost[2]) };
  return bare.test(text) ? { context: null, linkText: text, url: null } : null;
}

/** After such words a name like h22.se is an address. */
const domainOf = (text: string) => (domain.test(text) ? `https://${text}` : null);
