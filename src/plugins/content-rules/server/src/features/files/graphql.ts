import type { Core } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';

interface Fields {
  string(name: string): void;
  field(name: string, config: { type: string }): void;
}

interface Nexus {
  extendInputType(config: { type: string; definition(t: Fields): void }): unknown;
}

/** GraphQL knows only the name, the alternative text and the caption of a file. */
export function allWordsInGraphql(strapi: Core.Strapi): void {
  service(strapi, 'graphql.extension').use(({ nexus }: { nexus: Nexus }) => ({
    types: [
      nexus.extendInputType({
        type: 'FileInfoInput',
        definition(t) {
          for (const name of ['photographer', 'licence', 'rightsUntil']) t.string(name);
          t.field('focalPoint', { type: 'JSON' });
        },
      }),
    ],
  }));
}
