import type { Feature } from '../../../../../../kernel/features';
import { PAGE, signedIn } from '../../input';
import { previewLink } from './content-type';
import { controller } from './controller';
import { createPreviewLinks } from './service';

const LINKS = `${PAGE}/preview-links`;

/** What is not public yet, shown to people without an account by a link that expires and can be revoked. */
export const previewLinks = {
  contentTypes: { 'preview-link': previewLink },
  services: { previewLinks: createPreviewLinks },
  controllers: { previewLinks: controller },
  routes: {
    admin: [
      { method: 'POST', path: LINKS, handler: 'previewLinks.make', config: signedIn },
      { method: 'GET', path: LINKS, handler: 'previewLinks.list', config: signedIn },
      { method: 'DELETE', path: `${LINKS}/:id`, handler: 'previewLinks.revoke', config: signedIn },
    ],
    'content-api': [
      {
        method: 'GET',
        path: '/previews/:token',
        handler: 'previewLinks.open',
        config: { prefix: '', auth: false },
      },
    ],
  },
} satisfies Feature;
