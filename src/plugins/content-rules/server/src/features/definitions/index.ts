import type { Core } from '@strapi/strapi';
import { definedTypes, isLocalized } from '../../../../../../kernel/content-types';
import { faultsOf } from '../../../../domain/definitions/faults';
import type { DescribedType } from '../../../../domain/definitions/types';
import { modelOf } from '../../models';
import { folderFaults, folderOf } from './folders';

/** Stops the boot where a type's folder lacks something, or says what its schema can't keep. */
export function register(strapi: Core.Strapi): void {
  const faults = [...folderFaults(strapi), ...faultsOf(describedTypes(strapi))];
  if (faults.length === 0) return;
  throw new Error(
    `These content types can't be used as they are:\n- ${faults.join('\n- ')}\nSee docs/how-to/add-a-type.md.`,
  );
}

const describedTypes = (strapi: Core.Strapi): DescribedType[] =>
  [...definedTypes(strapi).values()].map(({ uid, definition }) => ({
    uid,
    folder: folderOf(strapi, uid),
    single: strapi.contentType(uid).kind === 'singleType',
    localized: isLocalized(strapi, uid),
    attributes: modelOf(strapi)(uid),
    definition,
  }));
