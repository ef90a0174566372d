import type { Core } from '@strapi/strapi';
import type { SentFile } from '../../../../../../kernel/strapi-services';
import { cleanTexts } from '../../../../../../kernel/text';
import { unfitField } from '../../refuse';

type Info = Record<string, unknown>;

interface Context {
  state: { route?: { handler?: unknown; info?: { pluginName?: string; type?: string } } };
  request: { body?: unknown; files?: { files?: SentFile | SentFile[] } };
}

/**
 * What is said of each file, with what Strapi's content API has dropped of it: its validation knows
 * only Strapi's own words of a file and strips ours without a word. Texts are cleaned as a page's are.
 */
export function said(strapi: Core.Strapi, infos: readonly Info[]): Info[] {
  const context = uploadOf(strapi, 'content-api');
  const sent = context === null ? [] : infosIn(strapi, context.request.body);
  const dropped = sent.length === infos.length ? sent : [];
  return infos.map((info, index) => cleanTexts({ ...dropped[index], ...info }) as Info);
}

/**
 * The files of an upload, one for each thing that is said. In the admin Strapi puts them in that order
 * by their names, loses those that are called otherwise, and takes the first of a name for all: where
 * the names do not tell the files apart, they come in the order in which they were sent.
 */
export function inOrder(
  strapi: Core.Strapi,
  given: readonly SentFile[],
  infos: readonly Info[],
): SentFile[] {
  const sent = [uploadOf(strapi, 'admin')?.request.files?.files ?? []].flat();
  if (sent.length < 2 || sent.length !== infos.length) return [...given];
  const byName = new Map(sent.map((file) => [file.originalFilename, file]));
  const told = new Set(infos.map(({ name }) => byName.get(name as string)));
  return told.size === sent.length && !told.has(undefined) ? [...given] : sent;
}

/** What a body says of each file: objects, or the JSON that a form holds. Refuses (`fileInfo`) what is neither. */
export function infosIn(strapi: Core.Strapi, body: unknown): Info[] {
  if (typeof body !== 'object' || body === null) return [];
  const { fileInfo } = body as { fileInfo?: unknown };
  return [fileInfo ?? []].flat().map((info) => {
    const parsed = typeof info === 'string' ? parse(strapi, info) : info;
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
      throw unfitField(strapi, 'fileInfo', NO_JSON);
    return parsed as Info;
  });
}

function parse(strapi: Core.Strapi, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's words are of the machine; which field it is, is all that helps.
    throw unfitField(strapi, 'fileInfo', NO_JSON);
  }
}

function uploadOf(strapi: Core.Strapi, type: 'admin' | 'content-api'): Context | null {
  const context = strapi.requestContext.get() as unknown as Context | undefined;
  const info = context?.state.route?.info;
  return info?.pluginName === 'upload' && info.type === type ? (context ?? null) : null;
}

const NO_JSON = {
  sv: 'fileInfo ska vara JSON, som {"photographer": "Kim Lind"}.',
  en: 'fileInfo must be JSON, like {"photographer": "Kim Lind"}.',
};
