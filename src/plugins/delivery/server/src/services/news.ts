import type { Core } from '@strapi/strapi';
import type { Json } from '../../../domain/present';
import { presentPaging, type NewsQuery } from '../../../domain/query';
import { NEWS_UIDS } from '../../../domain/views';
import { countNews, readNews } from '../repositories/news';
import { service } from '../../../../../kernel/services';

/** Articles and interviews in one list, newest first. */
export const createNews = ({ strapi }: { strapi: Core.Strapi }) => {
  const settings = () => service(strapi, 'delivery.settings');
  const counts = () => service(strapi, 'delivery.counts');
  const views = () => service(strapi, 'delivery.views');

  return {
    async feed({ paging, filter, locale: asked }: NewsQuery) {
      const locale = asked ?? (await settings().defaultLocale());
      const items = await readNews(strapi, { ...filter, locale }, paging);
      const options = { view: 'card', richText: 'blocks', status: 'published', locale } as const;
      const cards = new Map<string, Json>();
      for (const uid of NEWS_UIDS) {
        const ids = items.filter((item) => item.uid === uid).map(({ id }) => id);
        const found = await views().byIds(uid, options, ids);
        const type = uid === 'api::article.article' ? 'article' : 'interview';
        found.forEach((card, index) => cards.set(`${uid} ${ids[index]}`, { type, ...card }));
      }
      const data = items.flatMap(({ uid, id }) => cards.get(`${uid} ${id}`) ?? []);
      return {
        data,
        meta: { pagination: presentPaging(paging, await this.total(filter, locale)) },
      };
    },

    async total(filter: NewsQuery['filter'], locale: string): Promise<number> {
      if (Object.keys(filter).length > 0) return countNews(strapi, { ...filter, locale });
      const totals = await Promise.all(NEWS_UIDS.map((uid) => counts().published(uid, locale)));
      return totals.reduce((sum, total) => sum + total, 0);
    },
  };
};

export type News = ReturnType<typeof createNews>;
