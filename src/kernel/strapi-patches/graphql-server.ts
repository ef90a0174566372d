import type { Core } from '@strapi/strapi';
import { make, type Patch } from './patch';

const APOLLO = 'plugin::graphql.apolloServer';

interface ApolloConfig {
  plugins?: unknown[];
}

export const graphqlServer: Patch = {
  id: 'graphql-server',
  reason:
    'Apollo runs any query, however costly, and hands on the message of any error: limits and silence are a plugin of its own.',
  since: '5.54.0',
  holds(strapi) {
    const config: unknown = strapi.config.get(APOLLO);
    return typeof config === 'object' && config !== null
      ? null
      : `there is no configuration ${APOLLO} any more`;
  },
};

/** Gives Strapi's Apollo server one more plugin, before it starts. */
export function addApolloPlugin(strapi: Core.Strapi, plugin: object): void {
  make(strapi, graphqlServer, () => {
    const config = strapi.config.get<ApolloConfig>(APOLLO);
    strapi.config.set(APOLLO, { ...config, plugins: [...(config.plugins ?? []), plugin] });
  });
}
