import type { Core } from '@strapi/strapi';
import { linksIn, presentFull } from '../../../domain/full';
import { presentCard, type Json } from '../../../domain/present';
import { fullPlan } from '../../../domain/shapes';
import type { Plan, RichTextFormat, Row } from '../../../domain/types';
import { cardPlan, type Order, type ViewUid } from '../../../domain/views';
import { hydrate } from '../repositories/associations';
import { readAlternates } from '../repositories/links';
import { readByIds, readPage, readPublished, type Page, type Status } from '../repositories/rows';
import { service } from '../../../../../kernel/services';

export type ViewName = 'card' | 'full';

export interface ViewOptions {
  view: ViewName;
  locale: string | null;
  richText: RichTextFormat;
  status: Status;
}

/** Reads views with a fixed number of statements, whatever the number of rows. */
export const createViews = ({ strapi }: { strapi: Core.Strapi }) => {
  const plans = new Map<string, Plan>();
  const settings = () => service(strapi, 'delivery.settings');
  const links = () => service(strapi, 'delivery.links');

  const planOf = (uid: ViewUid, view: ViewName): Plan => {
    const key = `${view} ${uid}`;
    let plan = plans.get(key);
    if (!plan) {
      plan = view === 'card' ? cardPlan(uid) : fullPlan(uid, settings().shapes);
      plans.set(key, plan);
    }
    return plan;
  };

  /** What hangs on the rows, then their JSON. */
  const present = async (uid: ViewUid, rows: Row[], options: ViewOptions): Promise<Json[]> => {
    const { view, richText, status } = options;
    const { shapes } = settings();
    const publicUrl = settings().publicUrl();
    await hydrate(strapi, uid, rows, planOf(uid, view), status);
    if (view === 'card') return rows.map((row) => presentCard(uid, row, publicUrl));
    const pathIn = await links().resolve(linksIn(uid, rows, shapes), options.locale);
    const alternates = await readAlternates(
      strapi,
      uid,
      rows.map((row) => String(row['documentId'])),
    );
    return rows.map((row) => {
      const others = (alternates.get(String(row['documentId'])) ?? []).filter(
        (alternate) => alternate.locale !== row['locale'],
      );
      return presentFull(uid, row, others, { shapes, publicUrl, richText, pathOf: pathIn });
    });
  };

  return {
    /** One page of published rows. */
    async page(uid: ViewUid, options: ViewOptions, order: readonly Order[], page: Page) {
      const plan = planOf(uid, options.view);
      return present(uid, await readPage(strapi, uid, plan, options.locale, order, page), options);
    },

    /** Rows that somebody else has chosen, in that order. */
    async byIds(uid: ViewUid, options: ViewOptions, ids: readonly number[]): Promise<Json[]> {
      return present(uid, await readByIds(strapi, uid, planOf(uid, options.view), ids), options);
    },

    /** The published document in a language, or null. */
    async one(uid: ViewUid, options: ViewOptions, documentId: string): Promise<Json | null> {
      const { view, locale } = options;
      const row = await readPublished(strapi, uid, planOf(uid, view), documentId, locale);
      return row ? ((await present(uid, [row], options))[0] ?? null) : null;
    },
  };
};

export type Views = ReturnType<typeof createViews>;
