/** Brings the field of the form into view and puts the cursor in it, as far as its kind allows. */
export function focusField(field: string): void {
  const name = /^\w+/.exec(field)?.[0];
  if (name === undefined) return;
  const found = document.querySelector<HTMLElement>(
    `main form :is(input, textarea, button)[name="${name}"], ${richText(name)}, main form label[for="${name}"]`,
  );
  const target = found ?? labelledBy(name);
  if (target === null) return;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

/** Components and dynamic zones have no input of their own: the first input inside will do. */
function labelledBy(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`main form [name^="${name}."]`);
}

/** Where one writes in a rich text: src/admin/patches/saving.ts gives its field a name. */
export const richText = (path: string): string =>
  `main form [data-form-field="${path}"] [role="textbox"]`;
