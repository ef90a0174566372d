import type { Core } from '@strapi/strapi';
import type { Limits } from '../../../domain/query';
import { viewOf, type View, type ViewUid } from '../../../domain/views';
import { shapeOf, type SchemaAttribute, type Shape, type ShapeOf } from '../../../domain/shapes';
import { service } from '../../../../../kernel/services';

const LOCALE_SECONDS = 30;

/** What every answer needs to know: the public address, the default language, the schemas. */
export const createSettings = ({ strapi }: { strapi: Core.Strapi }) => {
  const shapes = new Map<string, Shape>();
  const sortable = new Map<string, ReadonlySet<string>>();
  let locale: { code: string; until: number } | null = null;

  return {
    /** The address that the public reaches: media URLs are made from it. */
    publicUrl: (): string => strapi.config.get<string>('server.url', ''),

    /** The language of an answer when none is asked for; an administrator rarely changes it. */
    async defaultLocale(): Promise<string> {
      if (locale === null || locale.until < Date.now()) {
        const code = (await service(strapi, 'i18n.locales').getDefaultLocale()) as string;
        locale = { code, until: Date.now() + LOCALE_SECONDS * 1000 };
      }
      return locale.code;
    },

    /** How many rows a page has. */
    limits: (): Limits => ({
      defaultLimit: strapi.config.get<number>('api.rest.defaultLimit', 25),
      maxLimit: strapi.config.get<number>('api.rest.maxLimit', 100),
    }),

    isLocalized: (uid: string): boolean =>
      (strapi.getModel(uid as never) as { pluginOptions?: { i18n?: { localized?: boolean } } })
        .pluginOptions?.i18n?.localized === true,

    view: (uid: ViewUid): View => viewOf(uid),

    /** The columns that anybody may sort by. */
    sortable(uid: string): ReadonlySet<string> {
      let columns = sortable.get(uid);
      if (!columns) {
        const shape = Object.entries(this.shapes(uid));
        const names = shape.filter(([name, { kind }]) => kind === 'scalar' && name !== 'joinUrl');
        columns = new Set([...names.map(([name]) => name), 'createdAt', 'updatedAt', 'documentId']);
        sortable.set(uid, columns);
      }
      return columns;
    },

    shapes: ((uid) => {
      let shape = shapes.get(uid);
      if (!shape) {
        const schema = strapi.getModel(uid as never) as {
          attributes: Record<string, SchemaAttribute>;
        };
        shapes.set(uid, (shape = shapeOf(uid, schema.attributes)));
      }
      return shape;
    }) satisfies ShapeOf as ShapeOf,
  };
};

export type Settings = ReturnType<typeof createSettings>;
