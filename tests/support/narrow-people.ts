import { person, type Person, type RoleCode } from './people';
import { ARTICLE } from './publishing';
import type { Server } from './strapi';

type ContentAction = 'create' | 'read' | 'update';

export interface Narrow {
  /** The one type that the role knows: articles. */
  uid?: string;
  actions?: ContentAction[];
  locales?: string[];
  conditions?: string[];
  fields?: Partial<Record<ContentAction, (field: string) => boolean>>;
  review?: string[];
}

interface Rights {
  getPermissionsWithNestedFields(
    actions: object[],
  ): { action: string; subject: string; properties: { fields?: string[] } }[];
}

const ALL_OF_REVIEW = ['approve', 'request-changes', 'publish', 'restore', 'submit'];
const EXPLORER = 'plugin::content-manager.explorer';
let counter = 0;

/** Somebody whose role reaches only some of the pages of one type, or some of their fields. */
export async function narrowPerson(
  { strapi, ...server }: Server,
  { uid = ARTICLE, actions = ['read', 'update'], conditions = [], ...how }: Narrow,
): Promise<Person> {
  const roles = strapi.service('admin::role') as never as {
    create(role: object): Promise<{ id: number }>;
    assignPermissions(id: number, permissions: object[]): Promise<unknown>;
  };
  const code = `narrow-${(counter += 1)}`;
  const { id } = await roles.create({ name: code, code, description: '' });
  const all = (strapi.service('admin::content-type') as never as Rights)
    .getPermissionsWithNestedFields(
      actions.map((name) => ({
        actionId: `${EXPLORER}.${name}`,
        subjects: [uid],
        options: { applyToProperties: ['fields', 'locales'] },
      })),
    )
    .map(({ action, subject, properties }) => ({
      action,
      subject,
      conditions,
      properties: {
        fields: properties.fields?.filter(
          how.fields?.[action.split('.').at(-1) as ContentAction] ?? (() => true),
        ),
        locales: how.locales ?? ['sv', 'en'],
      },
    }));
  const own = (how.review ?? ALL_OF_REVIEW).map((name) => ({
    action: `plugin::editorial-review.${name}`,
    subject: null,
    conditions: [],
    properties: {},
  }));
  await roles.assignPermissions(id, [...all, ...own]);
  return person({ strapi, ...server }, code as RoleCode);
}
