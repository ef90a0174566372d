import { CORRECT_FILES } from '../../../../domain/permissions';
import type { Step } from '../../../../../../kernel/installation';
import { giveRights } from '../give-rights';

/** Who puts right what readers see of a file that pages show. */
export const fileCorrections: Step = {
  id: '0006-file-corrections',
  async run(strapi) {
    for (const code of ['reviewer', 'publisher'] as const)
      await giveRights(strapi, code, [{ action: CORRECT_FILES }]);
  },
};
