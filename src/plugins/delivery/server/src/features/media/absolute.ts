import type { Core } from '@strapi/strapi';
import { changeAnswers } from '../../../../../../kernel/strapi-patches/content-answers';
import { absolutiseFiles } from '../../../../domain/images/image';
import { service } from '../../../../../../kernel/services';

/** Strapi's own answers (find, populate) get absolute media addresses as well. */
export const absoluteMedia = (strapi: Core.Strapi): void =>
  changeAnswers(strapi, (data) =>
    absolutiseFiles(data, service(strapi, 'delivery.settings').publicUrl()),
  );
