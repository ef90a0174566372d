import type { Feature } from '../../../../../../kernel/features';
import { CORRECT_FILES } from '../../../../domain/permissions';
import { signedIn } from '../../input';
import { controller } from './controller';
import { createFiles } from './service';

/** Asked before a byte of the file is read. */
const takesFile = {
  policies: [
    ...signedIn.policies,
    { name: 'admin::hasPermissions', config: { actions: [CORRECT_FILES] } },
  ],
  middlewares: ['plugin::content-rules.multipart'],
};

/** Which pages show a file, and how what readers see of it is put right. */
export const files = {
  services: { files: createFiles },
  controllers: { files: controller },
  routes: {
    admin: [
      { method: 'GET', path: '/files/:id/usage', handler: 'files.usage', config: signedIn },
      { method: 'POST', path: '/files/:id/correction', handler: 'files.correct', config: signedIn },
      {
        method: 'POST',
        path: '/files/:id/replacement',
        handler: 'files.replace',
        config: takesFile,
      },
    ],
  },
} satisfies Feature;
