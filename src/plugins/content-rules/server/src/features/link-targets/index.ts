import type { Feature } from '../../../../../../kernel/features';
import { controller } from './controller';

const config = { policies: ['admin::isAuthenticatedAdmin'] };

export const controllers = { 'link-targets': controller };

/** Pages that a link in a text may lead to. */
export const routes = {
  admin: [
    { method: 'GET', path: '/link-targets', handler: 'link-targets.find', config },
    {
      method: 'GET',
      path: '/link-targets/:uid/:documentId',
      handler: 'link-targets.findOne',
      config,
    },
  ],
} satisfies Feature['routes'];
