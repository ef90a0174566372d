import type { Core } from '@strapi/strapi';
import { GraphQLEnumType, type GraphQLFieldResolver } from 'graphql';
import { service } from '../../../../../../kernel/services';
import { absoluteUrl } from '../../../../domain/images/image';
import {
  formatRichText,
  internalTarget,
  internalTargets,
} from '../../../../domain/rich-text/blocks';
import type { RichTextFormat, Row } from '../../../../domain/types';
import { readSlugs } from '../../rows/slugs';
import { batchesOf } from './batches';
import { rootArgs, type GraphqlContext } from './context';

type Resolver = GraphQLFieldResolver<Row, GraphqlContext>;

export const RichText = new GraphQLEnumType({
  name: 'RichText',
  description: 'The form in which a rich text comes.',
  values: { BLOCKS: { value: 'blocks' }, HTML: { value: 'html' }, TEXT: { value: 'text' } },
});

/** A rich text in the form asked for; internal links of a whole level are looked up together. */
export function richTextResolver(strapi: Core.Strapi, attribute: string): Resolver {
  const settings = () => service(strapi, 'delivery.settings');
  const links = () => service(strapi, 'delivery.links');
  return async (parent, args, context, info) => {
    const format = (args['richText'] ?? 'blocks') as RichTextFormat;
    const blocks: unknown = parent[attribute] ?? null;
    if (blocks === null) return null;
    const targets = internalTargets(blocks);
    if (targets.length === 0) return formatRichText(blocks, format, () => null);
    const asked = parent['locale'] ?? rootArgs(context, info)['locale'];
    const locale = typeof asked === 'string' ? asked : await settings().defaultLocale();
    const slugs = new Map<string, string | undefined>();
    await Promise.all(
      targets.map(async (target) => {
        const key = `${target.uid}/${target.documentId}`;
        const load = (ids: readonly (number | string)[]) =>
          readSlugs(
            strapi,
            ids.map((id) => internalTarget(`/internal/${id}`)).filter((own) => own !== null),
            locale,
          );
        slugs.set(key, await batchesOf(context).load(`links ${locale}`, key, load));
      }),
    );
    const pathOf = links().paths();
    return formatRichText(blocks, format, ({ uid, documentId }) => {
      const slug = slugs.get(`${uid}/${documentId}`);
      return slug === undefined ? null : pathOf(uid, locale, slug);
    });
  };
}

/** Addresses of a file below the public address. */
export function fileUrlResolver(strapi: Core.Strapi): Resolver {
  const settings = () => service(strapi, 'delivery.settings');
  return (parent) => absoluteUrl(String(parent['url'] ?? ''), settings().publicUrl());
}

/** The sizes of a picture, each with an absolute address. */
export function formatsResolver(strapi: Core.Strapi): Resolver {
  const settings = () => service(strapi, 'delivery.settings');
  return ({ formats }) => {
    if (typeof formats !== 'object' || formats === null) return null;
    return Object.fromEntries(
      Object.entries(formats as Record<string, { url: string }>).map(([name, format]) => [
        name,
        { ...format, url: absoluteUrl(format.url, settings().publicUrl()) },
      ]),
    );
  };
}
