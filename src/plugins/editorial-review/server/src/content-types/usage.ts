import { hidden } from './hidden';

/** What a live or pending page uses: files and entries, known by ids that outlive their rows. */
export default hidden({
  singularName: 'usage',
  pluralName: 'usages',
  displayName: 'Usage',
  collectionName: 'editorial_usages',
  attributes: {
    contentType: { type: 'string', required: true },
    pageId: { type: 'string', required: true },
    pageLocale: { type: 'string', required: true },
    slot: { type: 'string', required: true },
    targetType: { type: 'string', required: true },
    targetId: { type: 'string', required: true },
    field: { type: 'string', required: true },
    position: { type: 'integer', required: true, default: 0 },
  },
  indexes: [
    {
      name: 'editorial_usages_page_ix',
      columns: ['content_type', 'page_id', 'page_locale', 'slot'],
    },
    { name: 'editorial_usages_target_ix', columns: ['target_type', 'target_id'] },
  ],
});
