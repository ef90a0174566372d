import type { Core } from '@strapi/strapi';

/** A call of the document service, as its middlewares get it. */
export interface Call {
  uid: string;
  action: string;
  params: Record<string, unknown>;
}

export type Next = () => Promise<unknown>;
export type Handler = (strapi: Core.Strapi, call: Call, next: Next) => Promise<unknown>;
