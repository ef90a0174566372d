import type { Core } from '@strapi/strapi';
import { CORRECT_FILES } from '../../../../domain/permissions';
import type { Actor } from '../../../../domain/types';
import { refusal } from '../../refuse';
import { currentRequest } from '../../request';

const NO_CORRECTION = {
  sv: 'Du har inte behörighet att rätta filer som visas på sidor.',
  en: 'You do not have permission to correct files that pages show.',
};

const can = (strapi: Core.Strapi, right: string): boolean =>
  currentRequest(strapi)?.state.userAbility?.can(right) === true;

/** Only a person signed in to the admin, with the right to it. */
export function mayCorrect(strapi: Core.Strapi, { signedIn }: Actor): void {
  if (!signedIn) throw refusal(strapi, 'missing_permission', { reason: 'not_signed_in' });
  if (can(strapi, CORRECT_FILES)) return;
  throw refusal(strapi, 'missing_permission', { right: CORRECT_FILES }, NO_CORRECTION);
}

/** Whoever sees the media library, or corrects it, may know where a file is shown. */
export function mayReadFiles(strapi: Core.Strapi): void {
  if (can(strapi, 'plugin::upload.read') || can(strapi, CORRECT_FILES)) return;
  throw refusal(strapi, 'missing_permission', { right: 'plugin::upload.read' });
}
