/**
 * Every slug that a page has or had: one owner for each (type, language, slug), drafts too.
 * `pageLocale` is `-` where the type has no languages, since NULLs would defeat the unique index.
 */
export default {
  schema: {
    kind: 'collectionType',
    collectionName: 'content_slugs',
    info: { singularName: 'slug', pluralName: 'slugs', displayName: 'Slug' },
    options: { draftAndPublish: false },
    pluginOptions: {
      'content-manager': { visible: false },
      'content-type-builder': { visible: false },
    },
    attributes: {
      contentType: { type: 'string', required: true },
      pageId: { type: 'string', required: true },
      pageLocale: { type: 'string', required: true },
      slug: { type: 'string', required: true },
      /** What the draft, or the entry, has today. */
      isCurrent: { type: 'boolean', default: false },
      /** Today's public address, or the last one. */
      isCanonical: { type: 'boolean', default: false },
      /** Readers have known it: it is never given to another page. */
      wasLive: { type: 'boolean', default: false },
    },
    indexes: [
      {
        name: 'content_slugs_slug_uq',
        type: 'unique',
        columns: ['content_type', 'page_locale', 'slug'],
      },
      { name: 'content_slugs_page_ix', columns: ['content_type', 'page_id', 'page_locale'] },
    ],
  },
};
