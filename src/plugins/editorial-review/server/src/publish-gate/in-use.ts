import type { Core } from '@strapi/strapi';
import { pageRights } from '../page-rights';
import { refusal } from '../refuse';
import { fileUses } from '../repositories/file-uses';
import { FILE } from '../repositories/uses';
import { namedPages, type MayRead } from '../repositories/using-pages';
import { usageRows } from '../repositories/usage';
import { currentRequest } from '../request';

/** What somebody wants to do to what pages use. */
export type ToUsed = 'delete' | 'replace' | 'words';

const IN_USE = {
  sv: 'Används på sidor som är publicerade eller väntar på att publiceras',
  en: 'In use on pages that are live or waiting to go live',
};

const INSTEAD = {
  delete: { sv: '', en: '' },
  replace: {
    sv: ' Den nya bilden kan ta dess plats i utkasten med en ersättning, som granskas; de publicerade sidorna behåller sin så länge.',
    en: ' The new picture can take its place in the drafts by a replacement, which is reviewed; the live pages keep theirs until then.',
  },
  words: {
    sv: ' Det som läsarna ser av filen rättas med en rättelse, som noteras för alla sidor.',
    en: ' What readers see of the file is put right by a correction, which is noted for all pages.',
  },
} as const;

/**
 * Refuses to touch what a live or pending revision uses: 409 `illegal_transition`, with the pages that
 * whoever asks may read in `details.pages`, and how many others there are in `details.others`. With
 * `locales`, only pages in these languages count.
 */
export async function mustBeUnused(
  strapi: Core.Strapi,
  type: string,
  id: string,
  wish: ToUsed = 'delete',
  locales?: readonly string[],
): Promise<void> {
  const all =
    type === FILE ? await fileUses(strapi, Number(id)) : await usageRows(strapi).of({ type, id });
  const uses = all.filter(({ pageLocale }) => locales?.includes(pageLocale) ?? true);
  if (uses.length === 0) return;
  const { pages, others } = await namedPages(strapi, uses, mayRead(strapi));
  const titles = [...new Set(pages.map(({ title }) => `”${title}”`))].join(', ');
  const told = {
    sv: [titles, others > 0 ? `${others} som du inte kan se` : ''].filter(Boolean).join(' och '),
    en: [titles, others > 0 ? `${others} that you cannot see` : ''].filter(Boolean).join(' and '),
  };
  throw refusal(
    strapi,
    'illegal_transition',
    {
      action: wish === 'words' ? 'correct' : wish,
      pages,
      ...(others === 0 ? {} : { others }),
      ...(wish === 'words' && type === FILE
        ? { correction: `/editorial-review/files/${id}/correction` }
        : {}),
      ...(wish === 'replace' && type === FILE
        ? { replacement: `/editorial-review/files/${id}/replacement` }
        : {}),
    },
    {
      sv: `${IN_USE.sv}: ${told.sv}.${INSTEAD[wish].sv}`,
      en: `${IN_USE.en}: ${told.en}.${INSTEAD[wish].en}`,
    },
  );
}

/** A command or a job sees all; a client of the content API is told of no page. */
const mayRead =
  (strapi: Core.Strapi): MayRead =>
  async (key) =>
    currentRequest(strapi) === null || pageRights(strapi).may('read', key);
