import type { Core } from '@strapi/strapi';
import { guardArrangers, type AuthController } from '../../sign-in/arrangers';
import { addAttributes, type ExtendedType } from '../../kernel/strapi-patches/plugin-attributes';

interface UsersPermissionsPlugin {
  contentTypes: { user: ExtendedType };
  controllers: { auth: (given: { strapi: Core.Strapi }) => AuthController };
}

/** A signed-in arranger writes for one organisation, and signs in with a password that can't be guessed at length. */
export default (plugin: UsersPermissionsPlugin): UsersPermissionsPlugin => {
  addAttributes(plugin.contentTypes.user, {
    arranger: { type: 'relation', relation: 'oneToOne', target: 'api::arranger.arranger' },
    // Tokens of before this open nothing any more.
    passwordChangedAt: {
      type: 'datetime',
      private: true,
      searchable: false,
      configurable: false,
    },
  });
  const { auth } = plugin.controllers;
  plugin.controllers.auth = ({ strapi }) => guardArrangers(strapi, auth({ strapi }));
  return plugin;
};
