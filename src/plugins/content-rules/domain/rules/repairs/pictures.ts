/** “Bild på”, “Foto av”, “Picture of” at the beginning of an alternative text: a screen reader says that already. */
export const OPENS_WITH_PICTURE =
  /^((en )?(bild|foto|fotografi) (på|av|som)|(an? )?(image|picture|photo) (of|that))(?!\p{L})/iu;

/** The text without that beginning, which goes on with a capital letter. */
export function withoutPictureOf(text: string): string {
  const rest = text.trimStart().replace(OPENS_WITH_PICTURE, '').trimStart();
  // “Bild på” alone says nothing: there is nothing to keep.
  return rest === '' ? text : rest.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('sv'));
}
