import type { Core } from '@strapi/strapi';

type Info = Record<string, unknown>;

interface Context {
  state: { route?: { handler?: unknown; info?: { pluginName?: string; type?: string } } };
  request: { body?: unknown };
}

/**
 * What is said of each file, with what Strapi's content API has dropped of it: its validation knows
 * only Strapi's own words of a file and strips ours without a word.
 */
export function said(strapi: Core.Strapi, infos: readonly Info[]): Info[] {
  const sent = sentOverContentApi(strapi);
  if (sent.length !== infos.length) return [...infos];
  return infos.map((info, index) => ({ ...sent[index], ...info }));
}

function sentOverContentApi(strapi: Core.Strapi): Info[] {
  const context = strapi.requestContext.get() as unknown as Context | undefined;
  const route = context?.state.route;
  const isUpload = route?.info?.pluginName === 'upload' && route.info.type === 'content-api';
  const body = context?.request.body;
  if (!isUpload || typeof body !== 'object' || body === null) return [];
  const { fileInfo } = body as { fileInfo?: unknown };
  return [fileInfo ?? []].flat().map((info) => {
    // Strapi has parsed it by now: it is JSON.
    const parsed: unknown = typeof info === 'string' ? JSON.parse(info) : info;
    return typeof parsed === 'object' && parsed !== null ? (parsed as Info) : {};
  });
}
