import type { Core } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';
import type { PathOf } from '../../../../domain/rich-text/blocks';
import type { Json, Plan, RichTextFormat, Row } from '../../../../domain/types';
import { presentCard } from '../../../../domain/views/card';
import { linksIn, presentFull } from '../../../../domain/views/full';
import { cardPlan, fullPlan } from '../../../../domain/views/plans';
import type { Order } from '../../../../domain/views/view';
import { hydrate } from '../../rows/associations';
import {
  readByIds,
  readDocuments,
  readPage,
  readPublished,
  type Hanging,
  type Page,
  type Status,
} from '../../rows/documents';
import { readAlternates } from '../../rows/languages';
import { typesOf } from '../../rows/views';

export type ViewName = 'card' | 'full';

export interface ViewOptions {
  view: ViewName;
  /** The language of the rows; null for all, and for a type that has none. */
  locale: string | null;
  /** The language of addresses, also of documents that have none. */
  language: string;
  richText: RichTextFormat;
  status: Status;
}

/** Reads views with a fixed number of statements, whatever the number of rows. */
export const createViews = ({ strapi }: { strapi: Core.Strapi }) => {
  const plans = new Map<string, Plan>();
  const types = typesOf(strapi);

  const planOf = (uid: string, view: ViewName): Plan => {
    const key = `${view} ${uid}`;
    let plan = plans.get(key);
    if (!plan)
      plans.set(key, (plan = view === 'card' ? cardPlan(uid, types) : fullPlan(uid, types)));
    return plan;
  };

  /** What hangs on the rows, then their JSON. */
  const present = async (uid: string, rows: Row[], options: ViewOptions): Promise<Json[]> => {
    await hydrate(strapi, uid, rows, planOf(uid, options.view), options.status);
    return shown(uid, rows, options);
  };

  /** The JSON of rows on which everything hangs already. */
  const shown = async (uid: string, rows: Row[], options: ViewOptions): Promise<Json[]> => {
    const { view, richText, language } = options;
    const links = service(strapi, 'delivery.links');
    const publicUrl = service(strapi, 'delivery.settings').publicUrl();
    const context = { types, publicUrl, locale: language, pathOf: links.paths() };
    if (view === 'card') return rows.map((row) => presentCard(uid, row, context));
    const linkOf = await linksOf(uid, rows, language);
    const ids = rows.map((row) => String(row['documentId']));
    const languages = await readAlternates(strapi, uid, ids);
    return rows.map((row) => {
      const alternates = (languages.get(String(row['documentId'])) ?? []).filter(
        (alternate) => alternate.locale !== row['locale'],
      );
      return presentFull(uid, row, alternates, { ...context, richText, linkOf: linkOf(row) });
    });
  };

  /** Each row leads to pages in its own language: one statement for each language of the rows. */
  const linksOf = async (uid: string, rows: readonly Row[], language: string) => {
    const of = (row: Row): string => (row['locale'] as string | null | undefined) ?? language;
    const found = new Map<string, PathOf>();
    for (const locale of new Set(rows.map(of))) {
      const own = rows.filter((row) => of(row) === locale);
      const targets = linksIn(uid, own, types);
      found.set(locale, await service(strapi, 'delivery.links').resolve(targets, locale));
    }
    return (row: Row): PathOf => found.get(of(row)) ?? (() => null);
  };

  return {
    /** One page of published rows. */
    async page(uid: string, options: ViewOptions, order: readonly Order[], page: Page) {
      const plan = planOf(uid, options.view);
      return present(uid, await readPage(strapi, uid, plan, options.locale, order, page), options);
    },

    /** Rows that somebody else has chosen, in that order. */
    async byIds(uid: string, options: ViewOptions, ids: readonly number[]): Promise<Json[]> {
      return present(uid, await readByIds(strapi, uid, planOf(uid, options.view), ids), options);
    },

    /** Rows with all that a view reads along with them: of these documents, drafts or published ones. */
    async rows(
      uid: string,
      view: ViewName,
      documentIds: readonly string[],
      { locale, status, hanging = status }: { locale: string; status: Status; hanging?: Hanging },
    ): Promise<Row[]> {
      const plan = planOf(uid, view);
      const rows = await readDocuments(strapi, uid, plan, documentIds, locale, status);
      await hydrate(strapi, uid, rows, plan, hanging);
      return rows;
    },

    shown,

    /** The published document in a language, or null. */
    async one(uid: string, options: ViewOptions, documentId: string): Promise<Json | null> {
      const { view, locale } = options;
      const row = await readPublished(strapi, uid, planOf(uid, view), documentId, locale);
      return row ? ((await present(uid, [row], options))[0] ?? null) : null;
    },
  };
};
