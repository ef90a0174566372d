import type { Core } from '@strapi/strapi';
import { service } from '../../../../../../kernel/services';
import type { Row } from '../../../../domain/types';

type Visible = (rows: readonly Row[]) => Promise<readonly Row[]>;

/** Of the drafts that a page links to, those that whoever asks may see. */
export function ownDrafts(strapi: Core.Strapi, uid: string): Visible {
  return (rows) =>
    service(strapi, 'editorial-review.actors').visibleDrafts(uid, rows as readonly (Row & Shown)[]);
}

interface Shown {
  documentId: string;
  locale?: string | null;
}

/** The same for what Strapi's own resolver answers: rows, a connection of rows, one row or none. */
export async function within(answer: unknown, visible: Visible): Promise<unknown> {
  if (Array.isArray(answer)) return visible(answer as Row[]);
  if (typeof answer !== 'object' || answer === null) return answer;
  if ('nodes' in answer && Array.isArray(answer.nodes))
    return { ...answer, nodes: await visible(answer.nodes as Row[]) };
  return 'documentId' in answer ? ((await visible([answer as unknown as Row]))[0] ?? null) : answer;
}
