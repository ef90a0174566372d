/**
 * Puts a drawn page into the frame. The frame is never loaded anew while the page only changes, so that it neither
 * flickers nor loses the place that is looked at.
 */
export function putPage(frame: HTMLIFrameElement, html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html');
  const shown = frame.contentDocument;
  const [now, then] = [shown?.querySelector('main'), next.querySelector('main')];
  if (!shown || !now || !then || headOf(shown) !== headOf(next)) {
    frame.srcdoc = html;
    return;
  }
  now.replaceWith(shown.adoptNode(then));
  quieten(shown);
}

/** What a frame has to be loaded anew for: its language, its style, where its pictures may come from. */
const headOf = ({ documentElement, head }: Document): string =>
  [
    documentElement.lang,
    head.querySelector('style')?.textContent,
    head.querySelector('meta[http-equiv]')?.getAttribute('content'),
  ].join('\n');

/** Its links are looked at only: Tab passes over them, and none leads away from what is being written. */
export function quieten(shown: Document): void {
  for (const link of shown.links) link.tabIndex = -1;
  shown.onclick = (event) => {
    if ((event.target as Element | null)?.closest('a')) event.preventDefault();
  };
}
