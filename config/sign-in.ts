import type { Core } from '@strapi/strapi';

/** See src/sign-in. */
export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  // Off in tests of other things only.
  limitGuesses: env.bool('LIMIT_GUESSES', true),
});
