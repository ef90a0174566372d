import type { Core } from '@strapi/strapi';
import { absolutiseFiles } from '../../../domain/present';
import { changeAnswers } from '../../../../../kernel/strapi-patches/content-answers';
import { service } from '../../../../../kernel/services';

/** Strapi's own answers (find, populate) get absolute media addresses as well. */
export const absoluteMedia = (strapi: Core.Strapi): void =>
  changeAnswers(strapi, (data) =>
    absolutiseFiles(data, service(strapi, 'delivery.settings').publicUrl()),
  );
