/** What an authority decides for itself. Part 2 makes it editable; each revision carries the version it was judged by. */
export interface Policy {
  policyVersion: number;
  requiredApprovals: number;
  /** Hours in which a page that went live without review must be looked at. */
  retrospectiveReviewHours: number;
}

export const POLICY: Policy = {
  policyVersion: 1,
  requiredApprovals: 1,
  retrospectiveReviewHours: 72,
};

/** The moment by which a page that went live at `now` must have been reviewed. */
export function reviewDeadline(now: string, policy: Policy = POLICY): string {
  return new Date(Date.parse(now) + policy.retrospectiveReviewHours * 3_600_000).toISOString();
}
