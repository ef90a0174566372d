import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { runSteps, type Step } from '../../../../../../kernel/installation';

/** As the upload plugin begins, whoever uses it (its bootstrap, 5.54). */
const STRAPIS = {
  sizeOptimization: true,
  responsiveDimensions: true,
  autoOrientation: false,
  aiMetadata: true,
};

/**
 * Pictures are turned before the media library sees them; its settings say so as well. No picture is
 * sent to anybody to be described. What somebody has chosen already stays as it is.
 */
const librarySettings: Step = {
  id: '0001-library-settings',
  async run(strapi) {
    const store = strapi.store({ type: 'plugin', name: 'upload' });
    const today = await store.get({ key: 'settings' });
    if (!isDeepStrictEqual(today, STRAPIS)) return;
    await store.set({
      key: 'settings',
      value: { ...STRAPIS, autoOrientation: true, aiMetadata: false },
    });
  },
};

/** What the media library gets once, when the upload plugin has made its own settings. */
export const createInstallation = ({ strapi }: { strapi: Core.Strapi }) => ({
  run: (): Promise<void> =>
    runSteps(strapi, {
      plugin: 'content-rules',
      steps: [librarySettings],
      doneBefore: () => Promise.resolve([]),
    }),
});
