import { focusField, richText } from './focusField';

/** How often it is looked whether a part has opened, and how long. */
const LOOK_EVERY_MS = 100;
const LOOKS = 20;

/** Brings a place of the form (`lead`, `portrait.alt`, `content.3.answer`) into view and puts the cursor there; a part that is closed is opened first. */
export function focusPlace(path: string): void {
  const [name = path, index = ''] = path.split('.');
  if (focusInput(path)) return;
  if (!/^\d+$/.test(index)) return focusField(name);
  // src/admin/patches/checks.ts gives the list of a zone's parts its name.
  const part = document
    .querySelectorAll<HTMLElement>(`main form ol[data-form-list="${name}"] > li`)
    .item(Number(index));
  part?.querySelector<HTMLElement>('button[aria-expanded="false"]')?.click();
  let looks = 0;
  const timer = setInterval(() => {
    looks += 1;
    if (!focusInput(path) && looks < LOOKS) return;
    clearInterval(timer);
    if (looks < LOOKS) return;
    // What has no input of its own (a picture without a file): its part will do.
    if (!focusInput(`${name}.${index}`)) part?.scrollIntoView({ block: 'center' });
  }, LOOK_EVERY_MS);
}

function focusInput(path: string): boolean {
  const found = document.querySelector<HTMLElement>(
    `main form :is(input, textarea, button)[name="${path}"], ${richText(path)}, main form [name^="${path}."]`,
  );
  found?.scrollIntoView({ block: 'center' });
  found?.focus({ preventScroll: true });
  return found !== null;
}
