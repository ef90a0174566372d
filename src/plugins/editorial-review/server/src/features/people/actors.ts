import type { Core, UID } from '@strapi/strapi';
import { permissionId } from '../../../../domain/permissions';
import { ACTIONS, type Action, type Actor } from '../../../../domain/types';
import { organisationOf, ownedAmong, ownsDocument } from '../../repositories/organisations';
import { currentRequest, type CurrentRequest } from '../../request';

const SYSTEM: Actor = { kind: 'system', id: 'system', signedIn: false, rights: [] };

/** Who acts now. Rules get the actor as an argument; this is the one place where it is ambient. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The actor of the current request; with `uid`, rights count only on a type the actor may read. */
  current(uid?: string): Actor {
    const request = currentRequest(strapi);
    return request?.state.auth === undefined ? SYSTEM : actorOf(request, uid);
  },

  /** The document id of the organisation that a signed-in arranger writes for. */
  organisation: (actor: Actor): Promise<string | null> => organisationOf(strapi, actor),

  /** Does the draft of this page belong to the organisation of the signed-in arranger? */
  async ownsDocument(uid: string, documentId: string, locale: string): Promise<boolean> {
    const organisation = await organisationOf(strapi, this.current());
    if (organisation === null) return false;
    return ownsDocument(strapi, organisation, { uid: uid as UID.ContentType, documentId, locale });
  },

  /** Of these documents, those whose drafts the actor may see; null: all, which are for others to judge. */
  async visibleDrafts(uid: string, documentIds: string[]): Promise<ReadonlySet<string> | null> {
    const actor = this.current();
    return actor.kind === 'arranger' ? ownedAmong(strapi, actor, uid, documentIds) : null;
  },
});

function actorOf({ state }: CurrentRequest, uid?: string): Actor {
  const strategy = state.auth?.strategy?.name;
  if (strategy === 'admin' || strategy === 'admin-token') {
    const can = (action: string, subject?: string) =>
      state.userAbility?.can(action, subject) === true;
    const sees = uid === undefined || can('plugin::content-manager.explorer.read', uid);
    return {
      kind: 'admin',
      id: String(state.user?.id ?? ''),
      signedIn: strategy === 'admin',
      rights: sees ? ACTIONS.filter((action) => can(permissionId(action))) : [],
    };
  }
  // The route's own scope has been verified before anybody gets here: an API client may submit.
  const rights: readonly Action[] = ['submit'];
  const id = state.auth?.credentials?.id;
  if (id === undefined) return { kind: 'arranger', id: 'public', signedIn: false, rights: [] };
  const kind = strategy === 'users-permissions' ? 'arranger' : 'api-token';
  return { kind, id: String(id), signedIn: false, rights };
}
