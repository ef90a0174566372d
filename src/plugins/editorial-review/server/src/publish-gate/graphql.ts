import type { Core } from '@strapi/strapi';
import { governedUids } from '../../../../../kernel/content-types';

interface Argument {
  name: string;
  type: unknown;
  description?: string | null;
  defaultValue?: unknown;
  deprecationReason?: string | null;
  extensions: object;
  astNode?: null;
}

interface Schema {
  getMutationType(): { getFields(): Record<string, { args: Argument[] }> } | null | undefined;
  getType(name: string): unknown;
}

interface Nexus {
  plugin(config: { name: string; onAfterBuild(schema: Schema): void }): unknown;
}

interface Extension {
  use(make: (tools: { nexus: Nexus }) => object): void;
}

interface Naming {
  getCreateMutationTypeName(type: object): string;
  getUpdateMutationTypeName(type: object): string;
}

/**
 * Strapi's mutations default to PUBLISHED, where a client that said nothing can't be told from one
 * that asked: here they default to DRAFT. Updates take the lock version that the client saw.
 */
export function draftByDefault(strapi: Core.Strapi): void {
  const graphql = strapi.plugin('graphql');
  const { naming } = graphql.service('utils') as { naming: Naming };
  const types = governedUids(strapi).map((uid) => strapi.contentType(uid));
  const creates = types.map((type) => naming.getCreateMutationTypeName(type));
  const updates = types.map((type) => naming.getUpdateMutationTypeName(type));

  (graphql.service('extension') as unknown as Extension).use(({ nexus }) => ({
    plugins: [
      nexus.plugin({
        name: 'editorial-review-drafts',
        onAfterBuild(schema) {
          const fields = schema.getMutationType()?.getFields() ?? {};
          for (const name of [...creates, ...updates]) {
            const status = fields[name]?.args.find((argument) => argument.name === 'status');
            if (status !== undefined) status.defaultValue = 'draft';
          }
          for (const name of updates) fields[name]?.args.push(lockVersion(schema));
        },
      }),
    ],
  }));
}

const lockVersion = (schema: Schema): Argument => ({
  name: 'lockVersion',
  type: schema.getType('Int'),
  description: 'The version that was read; an older one than the current is refused.',
  defaultValue: undefined,
  deprecationReason: null,
  extensions: {},
  astNode: null,
});
