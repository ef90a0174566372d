import type { Core } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';
import type { NewsQuery } from '../../../../contracts/queries';
import { presentPaging } from '../../../../domain/paging';
import type { Json } from '../../../../domain/types';
import { newsUids, viewOf } from '../../rows/views';
import { countNews, readNews } from './rows';

/** Articles, interviews and whatever else is news in one list, newest first. */
export const createNews = ({ strapi }: { strapi: Core.Strapi }) => ({
  async feed({ paging, filter, locale: asked }: NewsQuery) {
    const locale = asked ?? (await service(strapi, 'delivery.settings').defaultLocale());
    const items = await readNews(strapi, { ...filter, locale }, paging);
    const options = {
      view: 'card',
      richText: 'blocks',
      status: 'published',
      locale,
      language: locale,
    } as const;
    const cards = new Map<string, Json>();
    for (const uid of newsUids(strapi)) {
      const ids = items.filter((item) => item.uid === uid).map(({ id }) => id);
      const found = await service(strapi, 'delivery.views').byIds(uid, options, ids);
      const type = viewOf(strapi, uid)?.news?.type;
      found.forEach((card, index) => cards.set(`${uid} ${ids[index]}`, { type, ...card }));
    }
    const data = items.flatMap(({ uid, id }) => cards.get(`${uid} ${id}`) ?? []);
    return { data, meta: { pagination: presentPaging(paging, await this.total(filter, locale)) } };
  },

  async total(filter: NewsQuery['filter'], locale: string): Promise<number> {
    if (Object.keys(filter).length > 0) return countNews(strapi, { ...filter, locale });
    const counts = service(strapi, 'delivery.counts');
    const totals = await Promise.all(newsUids(strapi).map((uid) => counts.published(uid, locale)));
    return totals.reduce((sum, total) => sum + total, 0);
  },
});
