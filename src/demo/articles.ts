import type { Desk, Steps, Values } from './desk';
import {
  APPROVED,
  changesRequested,
  forced,
  IN_REVIEW,
  LIVE,
  liveAndEdited,
  liveAndPending,
  withdrawn,
} from './fates';
import type { Pictures } from './pictures';
import { idOf, type Register } from './supporting';
import { blocks, slugOf } from './text';
import { ARTICLES_2026, type ArticleText } from './texts/articles';
import { ARTICLES_BEFORE } from './texts/articles-before';
import { ARTICLES_IN_ENGLISH } from './texts/articles-in-english';

const ARTICLE = 'api::article.article';

/** What is still on the desk, by title; all other news is live. */
const ON_THE_DESK: Readonly<Record<string, Steps>> = {
  'Vårdbussen rullar vidare till fyra kommuner till': liveAndPending(
    { title: 'Vårdbussen rullar vidare till fem kommuner till' },
    'Ännu en kommun har anslutit sig.',
  ),
  'Så når du sändningarna om du behöver textning': liveAndEdited({
    lead: 'Alla direktsändningar textas i efterhand inom en vecka, och några tolkas direkt. Här är vad som gäller.',
  }),
  'Träffa postbäraren som ritade om busslinjen': IN_REVIEW,
  'Så blev Innovationsveckan 2026': IN_REVIEW,
  'Lekplatsen i Borås har en minimiålder på sextio': changesRequested(
    'Härligt! Men stäm av med Borås att parken verkligen får nämnas före invigningen.',
    'lead',
  ),
  'Regnbäddarna klarade augustiskyfallet': APPROVED,
  'Så många tittade på sändningarna': withdrawn(
    'En arrangör har rättat sina siffror. Nyheten ska räknas om innan den läggs ut igen.',
  ),
  'Vi rättar: sändningen om laddplatser hölls i Umeå': forced(
    'Felet ledde besökare till fel stad. Rättelsen behövde ut samma timme.',
  ),
};

/** Three years of news. */
export async function seedArticles(
  desk: Desk,
  register: Register,
  pictures: Pictures,
): Promise<void> {
  for (const text of [...ARTICLES_2026, ...ARTICLES_BEFORE]) {
    const hero = await pictures.of(text.motif);
    const data = { ...valuesOf(text, register), hero };
    const id = await desk.page(ARTICLE, data, ON_THE_DESK[text.title] ?? LIVE);
    const english = ARTICLES_IN_ENGLISH[text.title];
    if (english === undefined) continue;
    const alt = pictures.english(text.motif);
    await desk.translation(
      ARTICLE,
      id,
      {
        ...valuesOf({ ...text, quote: undefined, callOut: undefined, ...english }, register),
        hero: { ...hero, alt },
      },
      LIVE,
    );
  }
}

function valuesOf(text: ArticleText, register: Register): Values {
  const content: Values[] = [{ __component: 'content.rich-text', body: blocks(text.body) }];
  if (text.quote !== undefined) {
    const [words, attribution] = text.quote;
    content.push({ __component: 'content.pull-quote', text: words, attribution });
  }
  if (text.callOut !== undefined) {
    const [context, linkText, url] = text.callOut;
    content.push({ __component: 'content.call-out', context, linkText, url });
  }
  return {
    title: text.title,
    slug: slugOf(text.title),
    kicker: text.kicker,
    date: text.date,
    lead: text.lead,
    content,
    edition: idOf(register.editions, Number(text.date.slice(0, 4))),
    arrangers: (text.arrangers ?? []).map((name) => idOf(register.arrangers, name)),
    topics: [idOf(register.topics, text.topic)],
  };
}
