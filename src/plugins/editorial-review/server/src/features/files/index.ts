import type { Feature } from '../../../../../../kernel/features';
import { signedIn } from '../../input';
import { controller } from './controller';
import { createFiles } from './service';

/** Which pages show a file, and how what readers see of it is put right. */
export const files = {
  services: { files: createFiles },
  controllers: { files: controller },
  routes: {
    admin: [
      { method: 'GET', path: '/files/:id/usage', handler: 'files.usage', config: signedIn },
      { method: 'POST', path: '/files/:id/correction', handler: 'files.correct', config: signedIn },
    ],
  },
} satisfies Feature;
