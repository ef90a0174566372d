import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { shownTexts, type Texts, unlistedTexts } from './strapi-texts';

export type Language = 'sv' | 'en';

/** Everything that somebody can read or hear on the screen: texts, names of buttons, hints of fields. */
export function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const add = (text: string | null) => {
      const words = text?.replace(/\s+/gu, ' ').trim();
      if (words !== undefined && words !== '') found.add(words);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const inside = walker.currentNode.parentElement;
      if (inside === null || inside.closest('script, style, noscript, [data-content]')) continue;
      if (inside.checkVisibility({ checkVisibilityCSS: true })) add(walker.currentNode.textContent);
    }
    document.querySelectorAll('body *').forEach((element) => {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription']) {
        add(element.getAttribute(name));
      }
    });
    add(document.title);
    return [...found];
  });
}

/** Texts of ours in the plugins, with their ids. */
function ours(language: Language): Texts {
  const plugins = path.resolve(__dirname, '../../src/plugins');
  const texts = ['editorial-review', 'content-rules'].flatMap((plugin) => {
    const file = path.join(plugins, plugin, 'admin/src/translations', `${language}.json`);
    const own = JSON.parse(fs.readFileSync(file, 'utf8')) as Texts;
    return Object.entries(own).map(([id, text]) => [`${plugin}.${id}`, text] as const);
  });
  return Object.fromEntries(texts);
}

const english: Texts = { ...unlistedTexts(), ...shownTexts('en'), ...ours('en') };
const swedish: Texts = { ...shownTexts('sv'), ...ours('sv') };

/** Words that only one of the two languages has: for what stands in nobody's list. */
const ENGLISH_WORDS =
  /\b(the|and|of|are|your|you|this|with|not|search|delete|edit|create|cancel|save|close|open|loading|previous|next|month|year|today|clear|choose|select|value|field|page|add|remove|more|move|up|down|show|hide|toggle|expand|collapse|view|list|item|entry|entries)\b/iu;
const SWEDISH_LETTERS = /[åäöÅÄÖ]/u;

/** What looks like the id of a text. */
const ID = /^[a-z][\w-]*(\.[\w$@:-]+){2,}$/iu;

/**
 * What should not stand on a screen in this language: texts of the other, and ids of texts. `content` is
 * what people wrote, and whatever else may stand in any language.
 */
export function strangeTexts(
  texts: readonly string[],
  language: Language,
  content: readonly RegExp[],
): string[] {
  return texts.filter(
    (text) =>
      !content.some((pattern) => pattern.test(text)) && (ID.test(text) || FOREIGN[language](text)),
  );
}

const foreign = (theirs: Texts, own: Texts, looks: RegExp) => {
  const allowed = new Set(Object.values(own));
  const exact = new Set(
    Object.entries(theirs)
      .filter(([id, text]) => own[id] !== text && /\p{Letter}/u.test(text) && !text.includes('{'))
      .map(([, text]) => text)
      .filter((text) => !allowed.has(text)),
  );
  return (text: string) => exact.has(text) || (looks.test(text) && !allowed.has(text));
};

const FOREIGN: Record<Language, (text: string) => boolean> = {
  sv: foreign(english, swedish, ENGLISH_WORDS),
  en: foreign(swedish, english, SWEDISH_LETTERS),
};
