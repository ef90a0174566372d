import { rememberPublicRights } from './remember';
import { createRights } from './service';

/** Who may see what is not for everybody. */
export const rights = {
  services: { rights: createRights },
  bootstrap: rememberPublicRights,
};
