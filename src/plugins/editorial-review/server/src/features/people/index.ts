import type { Feature } from '../../../../../../kernel/features';
import createActors from './actors';
import { createPeople } from './names';

/** Who asks, and what people are called. */
export const people = {
  services: { actors: createActors, people: createPeople },
} satisfies Feature;
