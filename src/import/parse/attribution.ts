import { isPersonName, spaced } from './names';

const somebody =
  /^(?:en|ett|någon|deltagare|besökare|medarbetare|anonym|a|an)(?: av)?(?:\s\p{L}+){0,3}?\s?(?:\p{L}*(?:are|ant|ent|ist|elev|chef|kollega|anonym|student|person|participant|visitor))(?:na|n|en|er)?(?:\s(?:på|i|från|vid|efter|om|hos|av|at|from|in)\s.+)?$/iu;
const speaks =
  /^(?:jag|vi|han|hon|hen|det|den|de|du|ni|man|nej|ja|så|och|men|i|we|it|they|you|no|yes)(?!\p{L})/iu;

/**
 * Does a line below a quote say who said it? "– Eva, deltagare", "Citat från en elev", "En deltagare",
 * "Eva Ek, deltagare"; right below it (`tight`) "Eva Ek" and "deltagare på mässan" too. A heading, a
 * caption or somebody's next words do not.
 */
export function isAttribution(line: string, tight: boolean): boolean {
  const text = spaced(line);
  const dashed = /^[–—-]\s*(\S.*)$/u.exec(text)?.[1];
  const bare = dashed ?? text;
  if (bare.length > 150 || /[.?!:;…”"»]$/u.test(bare)) return false;
  if (/(https?:|www\.|foto:|fotograf:|^bild (på|av) )/iu.test(bare)) return false;
  if (/^(citat (från|av|ur)|källa|säger|sagt av|quote (from|by)|said by)(?!\p{L})/iu.test(bare))
    return true;
  const [name = '', ...rest] = bare.split(',');
  if (isPersonName(name) && rest.length > 0) return bare.split(' ').length <= 14;
  if (somebody.test(bare)) return true;
  if (dashed !== undefined)
    return (
      !speaks.test(bare) &&
      bare.split(' ').length <= 8 &&
      !/(?<!\p{L})(?:sa|säger|sade)(?!\p{L})/iu.test(bare)
    );
  return (
    tight &&
    (isPersonName(bare) ||
      (/^\p{Ll}/u.test(bare) && !speaks.test(bare) && bare.split(' ').length <= 8))
  );
}
