import redirects from './redirects';
import { createSite } from './service';
import siteMiddleware from './site';

/** The site itself and its redirects: types that are answered in one shape of their own. */
export const site = {
  services: { site: createSite },
  middlewares: { redirects, site: siteMiddleware },
};
