/** What a question looks like, whoever asks it. */

/** A question mark at the end, before an emoji, a bracket or another mark. */
export const endsAsking = (text: string): boolean =>
  /[?？؟][!?？؟]*(?:[\s)\]…]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F)*$/u.test(
    text,
  );

const bid =
  /^(?:(?:och|men|så|till sist|slutligen),?\s+)?(?:berätta|beskriv|förklara|nämn|utveckla|sammanfatta|presentera|motivera|ge (?:oss|ett|en|två|tre|några|exempel)|säg (?:något|några|tre)|fyll i|avsluta meningen|tell us|describe|explain|name (?:one|two|three))(?!\p{L})/iu;
const opener =
  /^(?:(?:och|men|så),?\s+)?(?:vad|vem|vilka|vilken|vilket|hur|varför|när|något mer|något annat|någonting|till sist|slutligen|framtiden|har (?:du|ni)|är (?:du|ni)|kan (?:du|ni)|vill (?:du|ni)|what|who|why|how|anything)(?!\p{L})/iu;

/** "Berätta om veckan.", "Något mer du vill säga": asked without a question mark. */
export const asksWithoutMark = (text: string): boolean =>
  text.length <= 300 &&
  !/[;,]$/u.test(text) &&
  sentencesIn(text) <= 2 &&
  (bid.test(text) || (opener.test(text) && !/[.!]$/u.test(text)));

/** "Fråga:", "F:", "Q 3:" before the question. */
export const hasQuestionLabel = (text: string): boolean =>
  /^(?:fråga|f|q|question)\s*\d*\s*[:.]\s*\S/iu.test(text);

/** "Svar:", "S:", "A 3:" before the answer. */
export const hasAnswerLabel = (text: string): boolean =>
  /^(?:svar|s|a|answer)\s*\d*\s*:\s*\S/iu.test(text);

/** Is something said before what is asked ("Ni byggde ett labb. Hur gick det?")? */
export const saysFirst = (text: string): boolean => /[.!…]\s+\p{Lu}/u.test(text);

/** Contact details, "Senast uppdaterad", a fact box: said by nobody in an interview. */
export const isFooter = (text: string): boolean =>
  /^(?:(?:press)?kontakt(?:person(?:er)?|uppgifter)?\s*(?::|$)|(?:senast )?(?:uppdaterad|ändrad|granskad|publicerad)(?:\s+(?:den|av)|\s*:|\s+\d)|för mer information(?!\p{L})|(?:mer )?fakta(?:ruta)?\s*(?::|$|om\s[^.!?]*$)|(?:press)?contact\s*(?::|$)|last updated(?!\p{L})|(?:text|redaktör|skribent|bilder|illustration(?:er)?|grafik|film|ljud|copyright)\s*:\s*\p{Lu}|©\s*\p{Lu}|illustration(?:er)? av \p{Lu})/iu.test(
    text,
  );

/** How many sentences a line holds. */
export const sentencesIn = (text: string): number => text.split(/[.!?…]\s+(?=\p{Lu})/u).length;

const we = /(?<!\p{L})(?:jag|mig|min|mitt|mina|vi|oss|vår|vårt|våra|i|we|us|our|my)(?!\p{L})/iu;
const addressed = /(?<!\p{L})(?:du|dig|din|ditt|dina|ni|er|ert|era|you|your)(?!\p{L})/iu;

/** Does somebody speak to a "du" or "ni"? */
export const addresses = (text: string): boolean => addressed.test(text);

/** "Vi undrade ofta. Vad vill vi egentligen?": said of oneself, and asked of nobody. */
export const isMusing = (text: string): boolean =>
  saysFirst(text) && we.test(text) && !addressed.test(text);

/** "Leila: …": the name of somebody who speaks. */
export const speakerOf = (text: string): string | null =>
  /^(\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,2})\s*:\s/u.exec(text)?.[1] ?? null;
