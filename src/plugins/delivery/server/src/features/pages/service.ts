import type { Core } from '@strapi/strapi';
import { definedTypes, definitionOf } from '../../../../../../kernel/content-types';
import { service } from '../../../../../../kernel/services';
import { SPOKEN_LANGUAGES } from '../../../../../../kernel/spoken-languages';
import { pageLanguage, pageWords, type PageLanguage } from '../../../../domain/pages/words';
import type { Json } from '../../../../domain/types';
import { isFixed } from '../../../../domain/views/view';
import { typesOf, viewOf } from '../../rows/views';
import { renderPage, type RenderedPage } from './render';
import { pageFrom, type PageSource } from './source';
import { timesIn } from './times';

/** Pages as people see them: the full view, drawn as HTML by the server. */
export const createPages = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The page as a full view has it, from what is stored and what is not saved yet; null where there is none. */
  from: (source: PageSource): Promise<Json | null> => pageFrom(strapi, source),

  /** Drawn in the language of the page, with the name of the site above it. */
  async render(uid: string, locale: string, page: Json): Promise<RenderedPage> {
    const language = pageLanguage(locale);
    const words = pageWords(language);
    return renderPage({
      layout: viewOf(strapi, uid)?.layout ?? 'article',
      locale,
      page,
      site: await siteName(strapi),
      pictureHosts: hostsOf(page),
      shown: {
        language,
        words,
        times: timesIn(language, words),
        wordOf: (attribute, value, through) =>
          wordOf(strapi, through === undefined ? uid : targetOf(strapi, uid, through), {
            attribute,
            value,
            language,
          }),
      },
    });
  },
});

function targetOf(strapi: Core.Strapi, uid: string, relation: string): string {
  const field = typesOf(strapi).shapeOf(uid)[relation];
  return field?.kind === 'relation' ? field.target : uid;
}

interface Word {
  attribute: string;
  value: string;
  language: PageLanguage;
}

/** As the form has it: one word for a value, wherever people read it. */
function wordOf(strapi: Core.Strapi, uid: string, { attribute, value, language }: Word): string {
  const own = definitionOf(strapi, uid)?.editView?.values?.[attribute]?.[value];
  const spoken = (SPOKEN_LANGUAGES as Record<string, Record<PageLanguage, string> | undefined>)[
    value
  ];
  return (own ?? spoken)?.[language] ?? '';
}

async function siteName(strapi: Core.Strapi): Promise<string> {
  const site = [...definedTypes(strapi).values()].find(({ definition: { view } }) =>
    view !== undefined && isFixed(view) ? view.fixed === 'site' : false,
  );
  if (site === undefined) return '';
  const read = await service(strapi, 'delivery.site').read(site.uid, null, 'text');
  return typeof read.name === 'string' ? read.name : '';
}

/** Where the pictures of a page lie. */
function hostsOf(value: unknown, hosts = new Set<string>()): string[] {
  if (typeof value !== 'object' || value === null) return [...hosts];
  const { url, mime } = value as { url?: unknown; mime?: unknown };
  if (typeof url === 'string' && typeof mime === 'string' && URL.canParse(url))
    hosts.add(new URL(url).origin);
  for (const own of Object.values(value)) hostsOf(own, hosts);
  return [...hosts];
}
