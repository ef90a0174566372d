import { focusField, richText } from '../lib/focusField';

/** How long a part takes to open. */
const OPENING_MS = 400;

/** Brings a place of the form into view; a part that is closed is opened first. */
export function focusPlace(path: string): void {
  const [name = path, index] = path.split('.');
  if (index === undefined || focusInput(path)) {
    if (index === undefined) focusField(name);
    return;
  }
  // Strapi draws each part of a list as a heading that opens it; the parts of one field lie in one list.
  const closed = document.querySelectorAll<HTMLElement>(
    `main form [id="${name}"] li button[aria-expanded="false"], main form ol button[aria-expanded="false"]`,
  );
  closed.item(Number(index))?.click();
  setTimeout(() => {
    if (!focusInput(path)) focusField(name);
  }, OPENING_MS);
}

function focusInput(path: string): boolean {
  const found = document.querySelector<HTMLElement>(
    `main form :is(input, textarea, button)[name="${path}"], ${richText(path)}, main form [name^="${path}."]`,
  );
  found?.scrollIntoView({ block: 'center' });
  found?.focus({ preventScroll: true });
  return found !== null;
}
