import type { Core } from '@strapi/strapi';
import { seedArticles } from './articles';
import { openDesk } from './desk';
import { seedInterviews } from './interviews';
import { picturesOf } from './pictures';
import { seedProgramme } from './programme';
import { randomFrom } from './random';
import { seedSupporting } from './supporting';

const DONE = { key: 'content' };

/**
 * Editions, organisations and pages. Once they are all in, they are never written again: what a person
 * changes or deletes stays so. A run that broke off goes on where it was.
 */
export async function seedContent(strapi: Core.Strapi, sessionsAYear: number): Promise<void> {
  const store = strapi.store({ type: 'core', name: 'demo' });
  if ((await store.get(DONE)) !== null) return;
  const desk = await openDesk(strapi);
  const pictures = picturesOf(strapi);
  const register = await seedSupporting(strapi, desk);
  const webcasts = await seedProgramme(desk, register, pictures, randomFrom(2026), sessionsAYear);
  await seedArticles(desk, register, pictures);
  await seedInterviews(desk, register, pictures, webcasts);
  await store.set({ ...DONE, value: { done: true } });
}
