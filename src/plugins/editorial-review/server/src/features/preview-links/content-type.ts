import { hidden } from '../../content-types/hidden';

/**
 * A link for people without an account: one page, one language, for a while. `handle` finds it and `digest`
 * proves it; the token itself is nowhere. Instants are ISO 8601 in UTC by the database's clock.
 */
export const previewLink = hidden({
  singularName: 'preview-link',
  pluralName: 'preview-links',
  displayName: 'Preview link',
  collectionName: 'editorial_preview_links',
  attributes: {
    page: { type: 'string', required: true },
    contentType: { type: 'string', required: true },
    pageId: { type: 'string', required: true },
    pageLocale: { type: 'string', required: true },
    /** The revision that it shows; none: whatever the draft says. */
    revision: { type: 'integer' },
    handle: { type: 'string', required: true },
    digest: { type: 'string', required: true },
    actor: { type: 'string', required: true },
    madeAt: { type: 'string', required: true },
    expiresAt: { type: 'string', required: true },
  },
  indexes: [
    { name: 'editorial_preview_links_handle_uq', type: 'unique', columns: ['handle'] },
    { name: 'editorial_preview_links_page_ix', columns: ['page'] },
    { name: 'editorial_preview_links_expires_ix', columns: ['expires_at'] },
  ],
});
