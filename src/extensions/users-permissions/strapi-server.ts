import { addAttributes, type ExtendedType } from '../../kernel/strapi-patches/plugin-attributes';

interface UsersPermissionsPlugin {
  contentTypes: { user: ExtendedType };
}

/** A signed-in arranger writes for one organisation. */
export default (plugin: UsersPermissionsPlugin): UsersPermissionsPlugin => {
  addAttributes(plugin.contentTypes.user, {
    arranger: { type: 'relation', relation: 'oneToOne', target: 'api::arranger.arranger' },
  });
  return plugin;
};
