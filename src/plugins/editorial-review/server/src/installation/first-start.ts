import type { Core } from '@strapi/strapi';
import { makeArrangerRole } from '../publish-gate/arranger-role';
import { permissionId } from '../../../domain/permissions';
import type { OfferedAction } from '../../../domain/types';
import { governedUids } from '../../../../../kernel/content-types';

interface RoleSpec {
  code: 'writer' | 'reviewer' | 'publisher';
  name: string;
  description: string;
  governed: readonly ContentAction[];
  supporting: readonly ContentAction[];
  media: readonly string[];
  review: readonly OfferedAction[];
}

type ContentAction = 'create' | 'read' | 'update' | 'delete';

const MEDIA_ALL = [
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
  'plugin::upload.configure-view',
];

const ROLES: readonly RoleSpec[] = [
  {
    code: 'writer',
    name: 'Skribent',
    description: 'Skriver och skickar för granskning.',
    governed: ['create', 'read', 'update', 'delete'],
    supporting: ['create', 'read', 'update'],
    media: MEDIA_ALL,
    review: ['submit', 'restore'],
  },
  {
    code: 'reviewer',
    name: 'Granskare',
    description: 'Granskar, begär ändring och godkänner.',
    governed: ['read', 'update'],
    supporting: ['read', 'update'],
    media: MEDIA_ALL,
    review: ['approve', 'requestChanges', 'approveRetrospectively', 'submit'],
  },
  {
    code: 'publisher',
    name: 'Publicerare',
    description: 'Publicerar och avpublicerar det som är godkänt.',
    governed: ['read'],
    supporting: ['read'],
    media: ['plugin::upload.read'],
    review: ['publish', 'withdraw', 'forcePublish'],
  },
];

const LOCALES = [
  { code: 'sv', name: 'Svenska (sv)' },
  { code: 'en', name: 'English (en)' },
];

/**
 * What a new installation starts with. Done once; what an administrator changes later stays.
 * Called when the admin has made its own roles, which it does only where there are none.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async firstStart(): Promise<void> {
    const store = strapi.store({ type: 'plugin', name: 'editorial-review' });
    if ((await store.get({ key: 'first-start' })) !== null) return;
    await makeLocales(strapi);
    for (const role of ROLES) await makeRole(strapi, role);
    await makeArrangerRole(strapi);
    await store.set({ key: 'first-start', value: { done: true } });
  },
});

async function makeLocales(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales') as {
    findByCode(code: string): Promise<{ id: number } | null>;
    update(where: { id: number }, locale: { name: string }): Promise<unknown>;
    create(locale: { code: string; name: string }): Promise<unknown>;
    setDefaultLocale(locale: { code: string }): Promise<unknown>;
  };
  for (const locale of LOCALES) {
    const existing = await locales.findByCode(locale.code);
    if (existing === null) await locales.create(locale);
    // Strapi names the first language in English.
    else await locales.update({ id: existing.id }, { name: locale.name });
  }
  await locales.setDefaultLocale({ code: 'sv' });
}

async function makeRole(strapi: Core.Strapi, spec: RoleSpec): Promise<void> {
  const roles = strapi.service('admin::role') as unknown as {
    findOne(where: object): Promise<{ id: number } | null>;
    create(role: object): Promise<{ id: number }>;
    assignPermissions(id: number, permissions: object[]): Promise<unknown>;
  };
  const { code, name, description } = spec;
  if ((await roles.findOne({ code })) !== null) return;
  const role = await roles.create({ code, name, description });
  await roles.assignPermissions(role.id, [
    ...contentPermissions(strapi, spec),
    ...[...spec.media, permissionId('read'), ...spec.review.map(permissionId)].map((action) => ({
      action,
    })),
  ]);
}

function contentPermissions(strapi: Core.Strapi, spec: RoleSpec): object[] {
  const { getPermissionsWithNestedFields } = strapi.service('admin::content-type') as unknown as {
    getPermissionsWithNestedFields(
      actions: { actionId: string; subjects: string[]; options?: object }[],
    ): { action: string; subject: string; properties: { fields?: string[] } }[];
  };
  const governed: string[] = governedUids(strapi);
  const supporting = Object.keys(strapi.contentTypes).filter(
    (uid) => uid.startsWith('api::') && !governed.includes(uid),
  );
  const withFields = (name: ContentAction, subjects: string[]) => ({
    actionId: `plugin::content-manager.explorer.${name}`,
    subjects,
    // Deleting has no fields of its own.
    options: { applyToProperties: name === 'delete' ? ['locales'] : ['fields', 'locales'] },
  });
  const actions = [
    ...spec.governed.map((name) => withFields(name, governed)),
    ...spec.supporting.map((name) => withFields(name, supporting)),
  ];
  return getPermissionsWithNestedFields(actions).map(({ action, subject, properties }) => ({
    action,
    subject,
    properties: {
      ...(properties.fields === undefined ? {} : { fields: properties.fields }),
      ...(governed.includes(subject) ? { locales: LOCALES.map((locale) => locale.code) } : {}),
    },
  }));
}
