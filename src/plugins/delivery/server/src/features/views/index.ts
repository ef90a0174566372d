import { createLists } from './lists';
import middleware from './middleware';
import { createViews } from './service';

/** `view=card` and `view=full`: fixed shapes in a fixed number of statements. */
export const views = {
  services: { lists: createLists, views: createViews },
  middlewares: { view: middleware },
};
