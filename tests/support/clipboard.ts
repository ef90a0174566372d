import type { Page } from 'playwright-core';

/**
 * Puts markup on the browser's own clipboard, as a program outside would, and pastes it where the cursor is. What is
 * copied there is taken as it comes: `navigator.clipboard.write` would clean it first.
 */
export async function paste(page: Page, html: string, text = ''): Promise<void> {
  await page.evaluate(
    ([markup, plain]) => {
      const copy = (event: ClipboardEvent) => {
        event.clipboardData?.setData('text/plain', plain ?? '');
        if (markup !== '') event.clipboardData?.setData('text/html', markup ?? '');
        event.preventDefault();
        event.stopImmediatePropagation();
        window.removeEventListener('copy', copy, true);
      };
      window.addEventListener('copy', copy, true);
    },
    [html, text] as const,
  );
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
}
