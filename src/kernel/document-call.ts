import type { Core, Modules } from '@strapi/strapi';

/** A call of the document service, as its middlewares get it. */
export interface Call {
  uid: string;
  action: string;
  params: Record<string, unknown>;
}

export type Next = () => Promise<unknown>;
export type Handler = (strapi: Core.Strapi, call: Call, next: Next) => Promise<unknown>;

/** Stands around every call of the document service; what is registered first is outermost. */
export function useDocuments(
  strapi: Core.Strapi,
  middleware: (call: Call, next: Next) => Promise<unknown>,
): void {
  strapi.documents.use(middleware as unknown as Modules.Documents.Middleware.Middleware);
}

export const dataOf = (call: Call): Record<string, unknown> =>
  (call.params['data'] ?? {}) as Record<string, unknown>;

export function setData(call: Call, data: Record<string, unknown>): void {
  call.params = { ...call.params, data };
}
