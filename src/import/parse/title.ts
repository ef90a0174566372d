const series = /^(hallå där(?:,? arrangör(?:en)?)?)\s*(?:[|:–—]|\s-\s)\s*(.+)$/iu;

/** The label before `|` (or before a dash where it is the series') and the title after it. */
export function titleOf(text: string): { label: string | null; title: string } {
  const bar = text.indexOf('|');
  if (bar > 0 && bar < text.length - 1)
    return { label: text.slice(0, bar).trim(), title: text.slice(bar + 1).trim() };
  const named = series.exec(text);
  if (named?.[1] !== undefined && named[2] !== undefined)
    return { label: named[1], title: named[2] };
  return { label: null, title: text };
}
