import type { Review } from '../../../contracts/review';
import type { RefusalCode } from '../../../domain/types';

/** What a failed call says, whichever layer it failed in. */
export interface Failure {
  message: string | null;
  code: RefusalCode | null;
  /** How the page stands now, where somebody was faster. */
  current: Review | null;
}

/** The session has ended; whoever waits for it saves once there is one again. */
export const isSignedOut = (error: unknown): boolean =>
  (error as { status?: unknown } | null)?.status === 401;

/** Reads Strapi's error envelope; `message` is null where no server answered. */
export function failureOf(error: unknown): Failure {
  if (typeof error !== 'object' || error === null)
    return { message: null, code: null, current: null };
  const { message, status, details } = error as {
    message?: unknown;
    status?: unknown;
    details?: { code?: unknown; current?: Review } | null;
  };
  const answered = typeof status === 'number' && typeof message === 'string';
  const code = typeof details?.code === 'string' ? (details.code as RefusalCode) : null;
  return { message: answered ? message : null, code, current: details?.current ?? null };
}
