import { resolveOwnAnswers } from './own-answers';
import { createLinks } from './service';

/** Today's addresses. */
export const links = { services: { links: createLinks }, register: resolveOwnAnswers };
