import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../../../../../../kernel/services';
import { languageOf } from '../../../../../../kernel/language';
import {
  PreviewLinkBody,
  PreviewLinkParams,
  type PreviewLinkResponse,
  type PreviewLinksResponse,
} from '../../../../contracts/preview-links';
import { LocaleQuery } from '../../../../contracts/requests';
import { bodyOf, keyFrom, paramsOf, parse } from '../../input';
import { answerPage } from '../../page-answer';
import { drawPreview } from './page';

const NOTHING = {
  sv: {
    title: 'Länken gäller inte',
    lead: 'Den kan ha gått ut eller dragits tillbaka, eller så saknas en del av adressen. Be den som skickade länken om en ny.',
  },
  en: {
    title: 'The link is not valid',
    lead: 'It may have expired or been revoked, or part of the address is missing. Ask whoever sent it for a new one.',
  },
};

/** Parse, call, present. */
export const controller = ({ strapi }: { strapi: Core.Strapi }) => {
  const links = () => service(strapi, 'editorial-review.previewLinks');
  const actor = () => service(strapi, 'editorial-review.actors').current();
  return {
    async make(ctx: Context) {
      const { locale, ...input } = parse(strapi, PreviewLinkBody, bodyOf(ctx));
      const data = await links().make(keyFrom(strapi, ctx, locale), actor(), input);
      ctx.body = { data } satisfies PreviewLinkResponse;
    },
    async list(ctx: Context) {
      const { locale } = parse(strapi, LocaleQuery, ctx.query);
      const data = await links().list(keyFrom(strapi, ctx, locale), actor());
      ctx.body = { data } satisfies PreviewLinksResponse;
    },
    async revoke(ctx: Context) {
      const { locale } = parse(strapi, LocaleQuery, ctx.query);
      const { id } = parse(strapi, PreviewLinkParams, paramsOf(ctx));
      await links().revoke(keyFrom(strapi, ctx, locale), actor(), id);
      ctx.status = 204;
    },
    /** For people without an account: always a page, also where there is nothing to see. */
    async open(ctx: Context) {
      const { token } = paramsOf(ctx) as { token: string };
      const preview = await links().open(token);
      const page = preview && (await drawPreview(strapi, preview));
      if (page !== null) return answerPage(ctx, page);
      const language = languageOf(strapi);
      const pages = service(strapi, 'delivery.pages');
      answerPage(ctx, await pages.render('', language, { ...NOTHING[language] }));
      ctx.status = 404;
    },
  };
};
