import type { Core } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';
import { CHANGE_SHOWN } from '../../../../domain/permissions';
import type { Words } from '../../../../domain/types';
import { refusal } from '../../refuse';
import { currentRequest } from '../../request';
import { isPublicByItself } from './public';

interface Change {
  /** Public fields that changed. */
  fields: readonly string[];
  /** On how many live pages readers meet the entry. */
  shown: number;
  isNew: boolean;
}

/**
 * Refuses a change of what readers see at once to whoever lacks the right to it. Tokens and arrangers
 * never have it; what the product does by itself is nobody's.
 */
export function mustMayChange(strapi: Core.Strapi, uid: string, change: Change): void {
  const { fields, shown, isNew } = change;
  const byItself = isPublicByItself(strapi, uid);
  if (!byItself && (isNew || shown === 0)) return;
  const actor = service(strapi, 'editorial-review.actors').current();
  if (actor.kind === 'system') return;
  const { userAbility } = currentRequest(strapi)?.state ?? {};
  if (actor.kind === 'admin' && userAbility?.can(CHANGE_SHOWN) === true) return;
  throw refusal(
    strapi,
    'missing_permission',
    { right: CHANGE_SHOWN, field: fields[0], fields, shown },
    byItself ? AT_ONCE : onPages(shown, fields),
  );
}

const AT_ONCE: Words = {
  sv: 'Det här syns på webbplatsen på en gång. Be en granskare eller publicerare ändra det.',
  en: 'This shows on the site at once. Ask a reviewer or publisher to change it.',
};

const onPages = (shown: number, fields: readonly string[]): Words => ({
  sv: `Uppgiften syns på ${shown} publicerade ${shown === 1 ? 'sida' : 'sidor'} (${fields.join(', ')}). Be en granskare eller publicerare ändra den; det som inte är publikt kan du ändra själv.`,
  en: `This shows on ${shown} live ${shown === 1 ? 'page' : 'pages'} (${fields.join(', ')}). Ask a reviewer or publisher to change it; what is not public you can change yourself.`,
});
