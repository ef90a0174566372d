/** What people read of a drawn page, in order: its texts, and the words that stand for its pictures. */
export const textOfPage = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/gsu, '')
    .replace(/<img[^>]* alt="([^"]*)"[^>]*>/gu, ' $1 ')
    .replace(/<[^>]+>/gu, ' ')
    .replace(/&#x27;|&#39;/gu, "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim();

/** The article itself, without what stands around it on every page. */
export const articleOf = (html: string): string => /<article.*<\/article>/su.exec(html)?.[0] ?? '';
