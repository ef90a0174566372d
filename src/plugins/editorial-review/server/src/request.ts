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
  route?: { info?: { type?: string }; handler?: unknown };
}

interface KoaContext {
  /** The path of the route that the router matched, as it was registered. */
  _matchedRoute?: unknown;
  method: string;
  params?: { id?: string };
  query: Record<string, unknown>;
  request: { body?: unknown };
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
  };
}
