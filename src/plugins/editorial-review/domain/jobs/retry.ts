/** How often something is tried before a person has to look at it. */
export interface RetryPolicy {
  attempts: number;
  firstWaitSeconds: number;
  longestWaitSeconds: number;
}

/** A minute, two, four … six hours: what is down for a day is still reached. */
export const RETRY: RetryPolicy = {
  attempts: 12,
  firstWaitSeconds: 60,
  longestWaitSeconds: 6 * 3600,
};

/** Seconds until the next attempt after so many; null when there is none. */
export function waitAfter(attempts: number, policy: RetryPolicy = RETRY): number | null {
  if (attempts >= policy.attempts) return null;
  return Math.min(policy.firstWaitSeconds * 2 ** (attempts - 1), policy.longestWaitSeconds);
}
