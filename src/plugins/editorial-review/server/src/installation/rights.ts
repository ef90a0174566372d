import type { Core } from '@strapi/strapi';
import { service } from '../../../../../kernel/services';
import { RULES } from '../../../domain/actions';
import { permissionId } from '../../../domain/permissions';
import { OFFERED_ACTIONS, type OfferedAction } from '../../../domain/types';

/** Puts the rights of the review into Strapi's role screen, where an administrator sets them. */
export async function registerRights(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = service(strapi, 'admin::permission');
  const entry = (right: OfferedAction | 'read', displayName: string, subCategory: string) => ({
    section: 'plugins',
    subCategory,
    displayName,
    uid: permissionId(right).split('.').at(-1) ?? right,
    pluginName: 'editorial-review',
  });
  await actionProvider.registerMany([
    entry('read', 'Se granskningskön', 'läsa'),
    ...OFFERED_ACTIONS.map((action) => {
      const { label, group } = RULES[action].right;
      return entry(action, label, group);
    }),
    {
      section: 'plugins',
      subCategory: 'rätta',
      displayName: 'Rätta fotograf, licens och alternativtext på filer som visas',
      uid: 'files.correct',
      pluginName: 'editorial-review',
    },
    {
      section: 'plugins',
      subCategory: 'rätta',
      displayName:
        'Ändra det som sidor visar av arrangörer, ämnen, platser, webbplatsen och omdirigeringar',
      uid: 'supporting.change',
      pluginName: 'editorial-review',
    },
  ]);
}
