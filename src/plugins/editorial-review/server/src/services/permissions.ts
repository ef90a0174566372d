import type { Core } from '@strapi/strapi';
import { permissionId } from '../../../domain/permissions';
import { OFFERED_ACTIONS, type OfferedAction } from '../../../domain/types';

const NAMES: Readonly<Record<OfferedAction, string>> = {
  submit: 'Skicka för granskning',
  approve: 'Godkänna',
  requestChanges: 'Begära ändring',
  publish: 'Publicera',
  withdraw: 'Avpublicera',
  forcePublish: 'Akutpublicera (utan granskning)',
  approveRetrospectively: 'Godkänna i efterhand',
  restore: 'Återställa en tidigare version',
};

const GROUPS: Readonly<Record<OfferedAction, string>> = {
  submit: 'skriva',
  restore: 'skriva',
  approve: 'granska',
  requestChanges: 'granska',
  approveRetrospectively: 'granska',
  publish: 'publicera',
  withdraw: 'publicera',
  forcePublish: 'publicera',
};

interface ActionProvider {
  registerMany(
    actions: {
      section: string;
      category?: string;
      subCategory?: string;
      displayName: string;
      uid: string;
      pluginName: string;
    }[],
  ): Promise<unknown>;
}

/** Puts the rights of the review into Strapi's role screen, where an administrator sets them. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as {
    actionProvider: ActionProvider;
  };
  const entry = (right: OfferedAction | 'read', displayName: string, subCategory: string) => ({
    section: 'plugins',
    subCategory,
    displayName,
    uid: permissionId(right).split('.').at(-1) ?? right,
    pluginName: 'editorial-review',
  });
  await actionProvider.registerMany([
    entry('read', 'Se granskningskön', 'läsa'),
    ...OFFERED_ACTIONS.map((action) => entry(action, NAMES[action], GROUPS[action])),
  ]);
}
