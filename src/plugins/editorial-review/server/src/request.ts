import type { Core } from '@strapi/strapi';

interface Auth {
  strategy?: { name?: string };
  credentials?: { id?: string | number; type?: string } | null;
  ability?: { can(action: string): boolean } | null;
}

interface State {
  auth?: Auth;
  user?: { id?: string | number };
  userAbility?: { can(action: string, subject?: string, field?: string): boolean };
  route?: { info?: { type?: string; pluginName?: string }; handler?: unknown };
}

interface KoaContext {
  /** The path of the route that the router matched, as it was registered. */
  _matchedRoute?: unknown;
  method: string;
  params?: { id?: string; model?: string };
  query: Record<string, unknown>;
  request: { body?: unknown; headers: Record<string, string | string[] | undefined> };
  state: State;
}

/** What the gate knows of the request it stands in; null in a job, a command or at start. */
export interface CurrentRequest {
  state: State;
  /** A client of the content API, as opposed to the admin's. */
  contentApi: boolean;
  graphql: boolean;
  /** The raw query: Strapi fills in a status that nobody asked for. */
  query: Record<string, unknown>;
  /** `api::session.session.update` for a core route. */
  handler: string | null;
  /** The document that the URL names. */
  documentId: string | null;
  body: Record<string, unknown>;
  /** The type that the content manager shows or saves here; null for any other route. */
  managed: string | null;
  /** A header as it was sent. */
  header(name: Lowercase<string>): string | undefined;
}

export function currentRequest(strapi: Core.Strapi): CurrentRequest | null {
  const context = strapi.requestContext.get() as unknown as KoaContext | undefined;
  if (context === undefined) return null;
  const { state } = context;
  const handler = state.route?.handler;
  const body = context.request.body;
  return {
    state,
    contentApi: state.route?.info?.type === 'content-api',
    // The route that matched, not the path as it was written: the router takes /GraphQL and /graphql/ too.
    graphql: context._matchedRoute === strapi.plugin('graphql').config('endpoint'),
    query: context.query,
    handler: typeof handler === 'string' ? handler : null,
    documentId: context.params?.id ?? null,
    body: typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {},
    managed:
      state.route?.info?.pluginName === 'content-manager' ? (context.params?.model ?? null) : null,
    header(name) {
      const value = context.request.headers[name];
      return Array.isArray(value) ? value.join(', ') : value;
    },
  };
}
