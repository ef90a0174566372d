import type { Role } from '../../../domain/actions/rule';

export type ContentAction = 'create' | 'read' | 'update' | 'delete';

/** What a role does with content, beside its rights in the review. */
export interface RoleSpec {
  code: Role;
  name: string;
  description: string;
  governed: readonly ContentAction[];
  supporting: readonly ContentAction[];
  media: readonly string[];
}

const MEDIA_ALL = [
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
  'plugin::upload.configure-view',
];

/** The roles that a new installation begins with, and what each may do with a type of content. */
export const ROLES: readonly RoleSpec[] = [
  {
    code: 'writer',
    name: 'Skribent',
    description: 'Skriver och skickar för granskning.',
    governed: ['create', 'read', 'update', 'delete'],
    supporting: ['create', 'read', 'update'],
    media: MEDIA_ALL,
  },
  {
    code: 'reviewer',
    name: 'Granskare',
    description: 'Granskar, begär ändring och godkänner.',
    governed: ['read', 'update'],
    supporting: ['read', 'update'],
    media: MEDIA_ALL,
  },
  {
    code: 'publisher',
    name: 'Publicerare',
    description: 'Publicerar och avpublicerar det som är godkänt.',
    governed: ['read'],
    supporting: ['read', 'update'],
    media: ['plugin::upload.read'],
  },
];

/** The languages of a new installation. */
export const LOCALES = [
  { code: 'sv', name: 'Svenska (sv)' },
  { code: 'en', name: 'English (en)' },
];
