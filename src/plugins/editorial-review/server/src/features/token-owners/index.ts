import type { Feature } from '../../../../../../kernel/features';
import { tokenOwner } from './content-type';
import { rememberTokenOwners } from './remember';

/** Who answers for what an API token writes. */
export const tokenOwners = {
  contentTypes: { 'token-owner': tokenOwner },
  bootstrap: (strapi) => rememberTokenOwners(strapi),
} satisfies Feature;
