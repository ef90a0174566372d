import type { Core, UID } from '@strapi/strapi';
import type { RevisionRef } from '../../../domain/contributors';
import type { LastAction } from '../../../domain/repetition';
import type { ActorRef, Approval, EditorialStatus, LiveState } from '../../../domain/types';

export interface ReviewRow {
  id: number;
  contentType: string;
  pageId: string;
  pageLocale: string;
  lockVersion: number;
  status: EditorialStatus;
  live: LiveState;
  currentRevision: number;
  currentHash: string | null;
  submittedRevision: number | null;
  submittedHash: string | null;
  submitter: ActorRef | null;
  approvals: Approval[] | null;
  contributors: ActorRef[] | null;
  approvedRevision: number | null;
  liveRevision: number | null;
  liveHash: string | null;
  unreviewedActors: ActorRef[] | null;
  unreviewedUntil: string | null;
  firstPublishedAt: string | null;
  contentModifiedAt: string | null;
  title: string | null;
  lastAction: LastAction | null;
  assignee: string | null;
  dueAt: string | null;
  /** Set when the document was deleted; its history stays. */
  closedAt: string | null;
  /** The reconciler's memory of the published row. */
  liveRowId: number | null;
  liveRowUpdatedAt: string | null;
}

export interface RevisionRow {
  id: number;
  page: string;
  number: number;
  hash: string;
  hashVersion: number;
  schemaVersion: string;
  policyVersion: number;
  actorKind: ActorRef['kind'];
  actorId: string;
  at: string;
  cause: string;
  /** Who saved and submitted it; in rows of older code also those of the revisions before it. */
  contributors: ActorRef[] | null;
  /** Where its text was brought from. */
  sources: RevisionRef[] | null;
  submittedAt: string | null;
  approvedAt: string | null;
  payload: number;
  /** Keeps the seal of the hash from being guessed; rows of older code have none. */
  salt: string | null;
}

export interface PayloadRow {
  id: number;
  page: string;
  kind: PayloadKind;
  salt: string | null;
  digest: string;
  data: unknown;
  erasedAt: string | null;
}

export type PayloadKind =
  | 'snapshot'
  | 'comment'
  | 'reason'
  | 'change_note'
  | 'message'
  /** What the public saw of a file, and sees since it was corrected. */
  | 'file_words'
  /** What a supporting entry said, and says now. */
  | 'entry_words';

export interface EventRow {
  id: number;
  seq: number;
  page: string;
  action: string;
  actorKind: ActorRef['kind'];
  actorId: string;
  at: string;
  data: Record<string, unknown>;
  payloads: number[];
  payloadDigests: string[];
  prevHash: string;
  hash: string;
}

export interface EventHeadRow {
  id: number;
  name: string;
  seq: number;
  hash: string;
}

export interface JobRow {
  id: number;
  kind: string;
  page: string | null;
  eventSeq: number | null;
  payload: number | null;
  dueAt: string;
  attempts: number;
  lastError: string | null;
  doneAt: string | null;
  failedAt: string | null;
  dedupeKey: string | null;
  createdAt: string | Date;
}

export interface ApprovalRow {
  id: number;
  page: string;
  revision: number;
  actorKind: ActorRef['kind'];
  actorId: string;
  at: string;
  retrospective: boolean;
  voidedAt: string | null;
}

export interface TokenOwnerRow {
  id: number;
  token: string;
  owner: string | null;
  since: string;
}

/** What one person has typed on one page and not saved. */
export interface BufferRow {
  /** Another one at each write: the version. */
  id: number;
  owner: number;
  contentType: string;
  target: string;
  targetLocale: string;
  title: string | null;
  baseLockVersion: number;
  /** JSON. */
  values: string;
  savedAt: string;
}

interface Rows {
  review: ReviewRow;
  revision: RevisionRow;
  payload: PayloadRow;
  approval: ApprovalRow;
  event: EventRow;
  'event-head': EventHeadRow;
  job: JobRow;
  'token-owner': TokenOwnerRow;
  buffer: BufferRow;
}

type Where = Record<string, unknown>;

/** Which rows a piece of a list is. */
export interface Window {
  offset: number;
  limit: number;
}

interface Find {
  where?: Where;
  orderBy?: Record<string, 'asc' | 'desc'> | Record<string, 'asc' | 'desc'>[];
  limit?: number;
  offset?: number;
  select?: string[];
}

/** What this plugin uses of Strapi's query engine, typed by our own rows. */
export interface Table<Row> {
  findOne(query: Find): Promise<Row | null>;
  findMany(query: Find): Promise<Row[]>;
  count(query: Find): Promise<number>;
  create(query: { data: Partial<Row> }): Promise<Row>;
  update(query: { where: Where; data: Partial<Row> }): Promise<Row | null>;
  updateMany(query: { where: Where; data: Partial<Row> }): Promise<{ count: number }>;
}

/** One table of the plugin. It joins the transaction that is open in this call. */
export function table<Name extends keyof Rows>(strapi: Core.Strapi, name: Name): Table<Rows[Name]> {
  const uid = `plugin::editorial-review.${name}` as UID.ContentType;
  return strapi.db.query(uid) as unknown as Table<Rows[Name]>;
}
