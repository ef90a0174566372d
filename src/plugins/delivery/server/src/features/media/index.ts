import { absoluteMedia } from './absolute';

/** Addresses of files, in Strapi's own answers too. */
export const media = { register: absoluteMedia };
