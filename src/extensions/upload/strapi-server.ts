import { addAttributes, type ExtendedType } from '../../kernel/strapi-patches/plugin-attributes';

interface UploadPlugin {
  contentTypes: { file: ExtendedType };
}

/**
 * Rights live on the file, so that one photo's credit is right or wrong in one place.
 * `sha256` is the digest of the bytes: Strapi's own `hash` is a random name that is kept when a
 * file is replaced, so an approval could not be bound to it.
 */
export default (plugin: UploadPlugin): UploadPlugin => {
  addAttributes(plugin.contentTypes.file, {
    photographer: { type: 'string', maxLength: 255 },
    licence: { type: 'string', maxLength: 255 },
    rightsUntil: { type: 'date' },
    sha256: {
      type: 'string',
      maxLength: 64,
      private: true,
      searchable: false,
      configurable: false,
    },
  });
  return plugin;
};
