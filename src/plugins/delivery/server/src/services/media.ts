import type { Core } from '@strapi/strapi';
import { absolutiseFiles } from '../../../domain/images/image';
import { service } from '../../../../../kernel/services';

/** Strapi's own answers (find, populate) get absolute media addresses as well. */
export function absoluteMedia(strapi: Core.Strapi): void {
  const settings = () => service(strapi, 'delivery.settings');
  strapi.sanitizers.add('content-api.output', (() => (data: unknown) => {
    absolutiseFiles(data, settings().publicUrl());
    return data;
  }) as never);
}
