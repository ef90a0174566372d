import type { Core, UID } from '@strapi/strapi';
import { permissionId } from '../../../../domain/permissions';
import { ACTIONS, type Action, type Actor, type ReviewKey } from '../../../../domain/types';
import {
  organisationOf,
  ownedAmong,
  ownsDocument,
  type Shown,
} from '../../repositories/organisations';
import { reaching } from './reaching';
import { currentRequest, type CurrentRequest } from '../../request';

const SYSTEM: Actor = { kind: 'system', id: 'system', signedIn: false, rights: [] };

/** Who acts now. Rules get the actor as an argument; this is the one place where it is ambient. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The actor of the current request; with `uid`, rights count only on a type the actor may read. */
  current(uid?: string): Actor {
    const request = currentRequest(strapi);
    return request?.state.auth === undefined ? SYSTEM : actorOf(request, uid);
  },

  /** The actor of the current request at one page: rights count as far as the role reaches that page. */
  async at(key: ReviewKey): Promise<Actor> {
    const actor = this.current(key.uid);
    return actor.kind === 'admin' ? reaching(strapi, actor, key) : actor;
  },

  /** The document id of the organisation that a signed-in arranger writes for. */
  organisation: (actor: Actor): Promise<string | null> => organisationOf(strapi, actor),

  /** Does the draft of this page belong to the organisation of the signed-in arranger? */
  async ownsDocument(uid: string, documentId: string, locale: string): Promise<boolean> {
    const organisation = await organisationOf(strapi, this.current());
    if (organisation === null) return false;
    return ownsDocument(strapi, organisation, { uid: uid as UID.ContentType, documentId, locale });
  },

  /** Of these drafts of a type, those that the actor may see; all, where others judge that. */
  async visibleDrafts<Draft extends Shown>(
    uid: string,
    drafts: readonly Draft[],
  ): Promise<Draft[]> {
    const actor = this.current();
    if (actor.kind !== 'arranger') return [...drafts];
    const ids = drafts.map(({ documentId }) => documentId);
    return drafts.filter(await ownedAmong(strapi, actor, uid, ids));
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
