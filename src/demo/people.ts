import type { Core } from '@strapi/strapi';
import { service } from '../kernel/services';
import type { Actor } from '../plugins/editorial-review/types';
import type { Account } from './accounts';

/** Does things as one of the demo's people: saves and review steps bear that person's name. */
export interface Person {
  id: number;
  does<T>(work: () => Promise<T>): Promise<T>;
  /** As the rules see this person on this content type. */
  actor(uid: string): Promise<Actor>;
}

/** An account as a person who is signed in: what is done passes the same gate as a request. */
export async function personOf(strapi: Core.Strapi, account: Account): Promise<Person> {
  const user = (await strapi.db
    .query('admin::user')
    .findOne({ where: { email: account.email }, populate: ['roles'] })) as { id: number } | null;
  if (user === null) throw new Error(`The account ${account.email} does not exist.`);
  const { engine } = service(strapi, 'admin::permission');
  const userAbility = await engine.generateUserAbility(user);
  const context = {
    path: '/',
    method: 'POST',
    query: {},
    request: { body: {} },
    state: { user, userAbility, auth: { strategy: { name: 'admin' } } },
  };
  const { requestContext } = strapi as unknown as {
    requestContext: { run<T>(context: unknown, work: () => Promise<T>): Promise<T> };
  };
  const does = <T>(work: () => Promise<T>) => requestContext.run(context, work);
  const actors = service(strapi, 'editorial-review.actors');
  return { id: user.id, does, actor: (uid) => does(() => Promise.resolve(actors.current(uid))) };
}
