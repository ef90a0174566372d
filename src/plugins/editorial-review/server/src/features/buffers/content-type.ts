import { hidden } from '../../content-types/hidden';

/**
 * What one person has typed on one page and not saved. `owner` is the id of an administrator, `target` a
 * document id or `new:UUID`, `targetLocale` is `-` for a type without languages. Each write is a new row in the
 * place of the old: its id, which never comes again, is the version. `values` is JSON as a text: the database
 * never looks into it.
 */
export const buffer = hidden({
  singularName: 'buffer',
  pluralName: 'buffers',
  displayName: 'Buffer',
  collectionName: 'editorial_buffers',
  attributes: {
    owner: { type: 'integer', required: true },
    contentType: { type: 'string', required: true },
    target: { type: 'string', required: true },
    targetLocale: { type: 'string', required: true },
    title: { type: 'string' },
    baseLockVersion: { type: 'integer', required: true, default: 0 },
    values: { type: 'text', required: true },
    savedAt: { type: 'string', required: true },
  },
  indexes: [
    {
      name: 'editorial_buffers_place_uq',
      type: 'unique',
      columns: ['owner', 'content_type', 'target', 'target_locale'],
    },
  ],
});
