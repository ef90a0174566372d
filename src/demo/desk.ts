import type { Core, UID } from '@strapi/strapi';
import { service } from '../kernel/services';
import type { ReviewKey } from '../plugins/editorial-review/types';
import { PUBLISHER, REVIEWER, WRITER } from './accounts';
import { personOf, type Person } from './people';

export type Values = Record<string, unknown>;

interface Documents {
  create(parameters: { data: Values; locale: string }): Promise<{ documentId: string }>;
  update(parameters: { documentId: string; data: Values; locale: string }): Promise<unknown>;
  findFirst(parameters: {
    filters: Values;
    locale?: string;
  }): Promise<{ documentId: string } | null>;
}

/** What happens to a page on the desk, in order. `edit` is a change of the draft by the writer. */
type Step =
  | { act: 'submit'; changeNote?: string }
  | { act: 'approve'; comment?: string }
  | { act: 'requestChanges'; comment: string; field?: string }
  | { act: 'publish' }
  | { act: 'withdraw'; reason: string }
  | { act: 'forcePublish'; reason: string }
  | { act: 'edit'; data: Values };
export type Steps = readonly Step[];

/** The editorial desk of the demo: a writer, a reviewer and a publisher at work. */
export interface Desk {
  /** A page, written by the writer and taken through `steps`; nothing when its slug is there already. */
  page(uid: string, data: Values, steps: Steps): Promise<string>;
  /** The page in English, taken through `steps` of its own. */
  translation(uid: string, documentId: string, data: Values, steps: Steps): Promise<void>;
  /** An entry without review; found by `by` when it is there already. */
  entry(uid: string, by: Values, data: Values): Promise<string>;
}

/** Opens the desk for the demo's accounts. */
export async function openDesk(strapi: Core.Strapi): Promise<Desk> {
  const writer = await personOf(strapi, WRITER);
  const people: Record<Exclude<Step['act'], 'edit'>, Person> = {
    submit: writer,
    approve: await personOf(strapi, REVIEWER),
    requestChanges: await personOf(strapi, REVIEWER),
    publish: await personOf(strapi, PUBLISHER),
    withdraw: await personOf(strapi, PUBLISHER),
    forcePublish: await personOf(strapi, PUBLISHER),
  };
  const documents = (uid: string) =>
    strapi.documents(uid as UID.ContentType) as unknown as Documents;
  const reviews = service(strapi, 'editorial-review.reviews');

  async function walk(key: ReviewKey, steps: Steps): Promise<void> {
    for (const step of steps) {
      if (step.act === 'edit') {
        const { documentId, locale } = key;
        await writer.does(() => documents(key.uid).update({ documentId, locale, data: step.data }));
        continue;
      }
      const { act, ...texts } = step;
      const person = people[act];
      const actor = await person.actor(key.uid);
      const lockVersion = (await reviews.state(key))?.lockVersion ?? 0;
      await person.does(() => reviews.perform(act, key, actor, { lockVersion, ...texts }));
    }
  }

  const authored = (data: Values): Values => ({
    ...data,
    createdBy: writer.id,
    updatedBy: writer.id,
  });

  return {
    async page(uid, data, steps) {
      const known = await documents(uid).findFirst({
        filters: { slug: data['slug'] },
        locale: 'sv',
      });
      if (known !== null) return known.documentId;
      const { documentId } = await writer.does(() =>
        documents(uid).create({ data: authored(data), locale: 'sv' }),
      );
      await walk({ uid, documentId, locale: 'sv' }, steps);
      return documentId;
    },

    async translation(uid, documentId, data, steps) {
      const key = { uid, documentId, locale: 'en' };
      if ((await reviews.state(key)) !== null) return;
      await writer.does(() =>
        documents(uid).update({ documentId, locale: 'en', data: authored(data) }),
      );
      await walk(key, steps);
    },

    async entry(uid, by, data) {
      const known = await documents(uid).findFirst({ filters: by });
      if (known !== null) return known.documentId;
      const values = { ...by, ...data };
      return (await documents(uid).create({ data: values, locale: 'sv' })).documentId;
    },
  };
}
