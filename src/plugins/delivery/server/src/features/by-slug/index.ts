import { bySlugController } from './controller';
import { bySlugRoutes } from './routes';
import { createBySlug } from './service';

/** Pages by the slug they have, or once had. */
export const bySlug = {
  services: { bySlug: createBySlug },
  controllers: { bySlug: bySlugController },
  routes: { 'content-api': bySlugRoutes },
};
