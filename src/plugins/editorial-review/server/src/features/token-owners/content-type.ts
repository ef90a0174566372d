import { hidden } from '../../content-types/hidden';

/**
 * Who made an API token, or gave it a new key last: whoever has the key writes in that person's name.
 * Strapi keeps no owner of tokens for the content API. `owner` is the id of an administrator, null
 * where nobody was signed in.
 */
export const tokenOwner = hidden({
  singularName: 'token-owner',
  pluralName: 'token-owners',
  displayName: 'Token owner',
  collectionName: 'editorial_token_owners',
  attributes: {
    token: { type: 'string', required: true },
    owner: { type: 'string' },
    since: { type: 'string', required: true },
  },
  indexes: [{ name: 'editorial_token_owners_token_uq', type: 'unique', columns: ['token'] }],
});
