import type { Core, UID } from '@strapi/strapi';
import { service } from '../services';
import { firstFault, methodFault } from './methods';
import { make, type Patch } from './patch';

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

const namingOf = (strapi: Core.Strapi) => service(strapi, 'graphql.utils').naming;

export const graphqlMutations: Patch = {
  id: 'graphql-mutations',
  reason:
    'Strapi’s mutations default to PUBLISHED: a client that said nothing can’t be told from one that asked.',
  since: '5.54.0',
  holds: (strapi) =>
    firstFault(
      methodFault('graphql.extension', service(strapi, 'graphql.extension'), 'use', { arity: 1 }),
      methodFault('graphql.utils.naming', namingOf(strapi), 'getCreateMutationTypeName', {
        arity: 1,
      }),
      methodFault('graphql.utils.naming', namingOf(strapi), 'getUpdateMutationTypeName', {
        arity: 1,
      }),
    ),
};

/** Mutations of these types default to DRAFT, and updates take the lock version that the client saw. */
export function draftMutations(
  strapi: Core.Strapi,
  uids: readonly UID.ContentType[],
  lockVersion: { name: string; description: string },
): void {
  const types = uids.map((uid) => strapi.contentType(uid));
  make(strapi, graphqlMutations, () => {
    const naming = namingOf(strapi);
    const creates = types.map((type) => naming.getCreateMutationTypeName(type));
    const updates = types.map((type) => naming.getUpdateMutationTypeName(type));
    service(strapi, 'graphql.extension').use(({ nexus }: { nexus: Nexus }) => ({
      plugins: [
        nexus.plugin({
          name: 'editorial-review-drafts',
          onAfterBuild(schema) {
            const fields = schema.getMutationType()?.getFields() ?? {};
            for (const name of [...creates, ...updates]) defaultToDraft(fields[name]?.args, name);
            for (const name of updates) fields[name]?.args.push(argument(schema, lockVersion));
          },
        }),
      ],
    }));
  });
}

/** Seen only when the schema is built: a mutation without the argument would publish. */
function defaultToDraft(args: readonly Argument[] | undefined, mutation: string): void {
  if (args === undefined) return;
  const status = args.find(({ name }) => name === 'status');
  if (status === undefined) {
    throw new Error(
      `src/kernel/strapi-patches/graphql-mutations.ts: the mutation ${mutation} has no argument status any more.`,
    );
  }
  status.defaultValue = 'draft';
}

const argument = (
  schema: Schema,
  { name, description }: { name: string; description: string },
): Argument => ({
  name,
  type: schema.getType('Int'),
  description,
  defaultValue: undefined,
  deprecationReason: null,
  extensions: {},
  astNode: null,
});
