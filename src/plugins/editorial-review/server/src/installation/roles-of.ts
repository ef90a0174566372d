import type { OfferedAction } from '../../../domain/types';

/** The roles that a new installation begins with. */
export type ReviewRole = 'writer' | 'reviewer' | 'publisher';

/** Who gets the right to an action, once, in every installation; `[]` leaves it to an administrator. */
const ROLES: Readonly<Record<OfferedAction, readonly ReviewRole[]>> = {
  submit: ['writer', 'reviewer'],
  approve: ['reviewer', 'publisher'],
  requestChanges: ['reviewer', 'publisher'],
  publish: ['publisher'],
  withdraw: ['publisher'],
  forcePublish: ['publisher'],
  approveRetrospectively: ['reviewer', 'publisher'],
  restore: ['writer'],
};

export const rolesOf = (action: OfferedAction): readonly ReviewRole[] => ROLES[action];
