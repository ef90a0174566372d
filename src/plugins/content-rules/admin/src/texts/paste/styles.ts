/** The declarations of a style, as written: a browser forgets Word's own (`mso-list`), jsdom more. */
export type Style = Readonly<Record<string, string>>;

export interface Marks {
  bold: boolean;
  italic: boolean;
  strikethrough: boolean;
}

export const PLAIN: Marks = { bold: false, italic: false, strikethrough: false };

/** `font-weight:bold; mso-list:l0 level1` as names and values, in lower case. */
export function styleOf(text: string | null): Style {
  if (text === null) return {};
  return Object.fromEntries(
    text.split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      if (colon < 0) return [];
      return [
        [
          declaration.slice(0, colon).trim().toLowerCase(),
          declaration
            .slice(colon + 1)
            .trim()
            .toLowerCase(),
        ],
      ];
    }),
  );
}

/** Apple's programs and some mails say in a style sheet what is bold: `span.s1 {font-weight: bold}`. */
export function sheetOf(doc: Document): (element: Element) => Style {
  const rules = new Map<string, Style>();
  for (const sheet of doc.querySelectorAll('style')) {
    const text = (sheet.textContent ?? '').replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '');
    for (const [, selectors = '', body = ''] of text.matchAll(/([^{}]+)\{([^{}]*)\}/g))
      for (const selector of selectors.split(',')) {
        const match = /^([a-z\d]*)\.([\w-]+)$/i.exec(selector.trim());
        if (match === null) continue;
        const key = `${match[1]?.toLowerCase()}.${match[2]}`;
        rules.set(key, { ...rules.get(key), ...withoutLook(match[2] ?? '', styleOf(body)) });
      }
  }
  return (element) => {
    const own = [...element.classList].map((name) => ({
      ...rules.get(`.${name}`),
      ...rules.get(`${element.localName}.${name}`),
    }));
    return Object.assign({}, ...own, styleOf(element.getAttribute('style'))) as Style;
  };
}

/** Word's own styles (a quotation is italic) are how something looks, and nothing that somebody has marked. */
const withoutLook = (name: string, style: Style): Style =>
  /^Mso/.test(name)
    ? Object.fromEntries(Object.entries(style).filter(([key]) => key.startsWith('mso-')))
    : style;

/** How Word numbers its lists: `@list l0:level1 {mso-level-number-format:bullet}`. */
export function numberingOf(doc: Document): (list: string, level: number) => string | undefined {
  const formats = new Map<string, string>();
  for (const sheet of doc.querySelectorAll('style'))
    for (const [, list, level, body = ''] of (sheet.textContent ?? '').matchAll(
      /@list\s+(l\d+):level(\d+)[^{]*\{([^}]*)\}/g,
    ))
      formats.set(
        `${list}:${level}`,
        styleOf(body.replace(/\s+/g, ' '))['mso-level-number-format'] ?? 'decimal',
      );
  return (list, level) => formats.get(`${list}:${level}`);
}

/** What an element makes of the marks that it stands in. */
export function marksOf(element: Element, style: Style, within: Marks): Marks {
  const { localName: tag } = element;
  const weight = style['font-weight'];
  const slant = style['font-style'];
  const line = `${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''}`;
  return {
    bold:
      weight === undefined
        ? within.bold || tag === 'b' || tag === 'strong'
        : /^(bold|bolder|[6-9]00)/.test(weight),
    italic:
      slant === undefined
        ? within.italic || ['i', 'em', 'cite', 'dfn', 'var'].includes(tag)
        : /^(italic|oblique)/.test(slant),
    strikethrough:
      within.strikethrough || tag === 's' || tag === 'strike' || line.includes('line-through'),
  };
}

const VISIBLE = [
  ...['color', 'background', 'background-color', 'font-family', 'font-size', 'font', 'text-align'],
  ...['text-decoration', 'text-transform'],
];

/** Is there something in the style that a reader saw, and will not see? */
export const isStyled = (element: Element, style: Style): boolean =>
  element.localName === 'font' ||
  element.localName === 'u' ||
  VISIBLE.some((name) => name in style);
