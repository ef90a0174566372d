import type { Core } from '@strapi/strapi';
import { eventRows } from '../../repositories/events';
import { ensureTriggers } from '../../repositories/triggers';

/** The head of the chain and the triggers that keep the trail insert-only; at every start. */
export async function prepareTrail(strapi: Core.Strapi): Promise<void> {
  await eventRows(strapi).ensureHead();
  await ensureTriggers(strapi);
}
