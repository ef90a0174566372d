/** What a reader has seen of a picture: it, a sign of the text, or nothing at all. */
export function seenAs(image: Element): 'picture' | 'emoji' | null {
  const alt = image.getAttribute('alt') ?? '';
  // Mail programs and sites draw emoji as pictures.
  if (/^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u.test(alt) && /\P{Nd}/u.test(alt))
    return 'emoji';
  // Google Docs' boxes to tick.
  if (image.getAttribute('aria-roledescription') === 'checkbox') return null;
  const size = (name: string) => Number(image.getAttribute(name) ?? Number.NaN);
  // Counts who opens a mail.
  if (size('width') <= 2 || size('height') <= 2) return null;
  // Word draws a picture twice, for itself and for all others.
  const isForWord = image.localName !== 'img' && image.ownerDocument.querySelector('img') !== null;
  return isForWord ? null : 'picture';
}
