interface UsersPermissionsPlugin {
  contentTypes: { user: { schema: { attributes: Record<string, unknown> } } };
}

/** A signed-in arranger writes for one organisation. */
export default (plugin: UsersPermissionsPlugin): UsersPermissionsPlugin => {
  plugin.contentTypes.user.schema.attributes['arranger'] = {
    type: 'relation',
    relation: 'oneToOne',
    target: 'api::arranger.arranger',
  };
  return plugin;
};
