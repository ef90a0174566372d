import { newsController } from './controller';
import { newsRoutes } from './routes';
import { createNews } from './service';

/** "Alla nyheter". */
export const news = {
  services: { news: createNews },
  controllers: { news: newsController },
  routes: { 'content-api': newsRoutes },
};
