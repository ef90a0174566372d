import type { Core } from '@strapi/strapi';
import type { RetryPolicy } from '../../../../domain/jobs/retry';
import type { Job } from './rows';

export interface Context {
  strapi: Core.Strapi;
  /** The kinds that somebody listens to. */
  kinds: readonly string[];
}

/** Does the jobs of one kind; one file each. */
export interface Consumer {
  kind: string;
  /**
   * `database`: what it changes there is committed with the mark that the job is done, or not at all.
   * `outside`: it calls somebody else, who may be slow and may hear of it twice; of the database it
   * only reads, since on SQLite no transaction stays open for as long as that takes.
   */
  reach: 'database' | 'outside';
  /** A job of this kind is added once for every calendar day in Sweden. */
  daily?: boolean;
  /** How often it is tried; by default twelve times in about a day. */
  retry?: RetryPolicy;
  /** Throws where it could not be done. */
  handle(job: Job, context: Context): Promise<void>;
}

/** Why a job could not be done, in words that may be kept: codes and numbers, nothing personal. */
export class Undone extends Error {
  override name = 'Undone';
}

/** What is kept of an error: the words of other people's errors may hold names and addresses. */
export function shortly(error: unknown): string {
  if (error instanceof Undone) return error.message.slice(0, 200);
  const { name, code, cause } = (error ?? {}) as {
    name?: unknown;
    code?: unknown;
    cause?: unknown;
  };
  const { code: inner } = (cause ?? {}) as { code?: unknown };
  const parts = [name, code, inner].filter((part) => typeof part === 'string');
  return parts.length === 0 ? 'unknown' : parts.join(' ').slice(0, 200);
}
