/** A fault of the trail, as one line that names the row. */
export type Fail = (problem: string) => void;

/** How many faults are told one by one; the rest is counted. */
const MOST = 200;

/** Collects faults in bounded memory. */
export function collector() {
  const problems: string[] = [];
  let count = 0;
  const fail: Fail = (problem) => {
    count += 1;
    if (problems.length < MOST) problems.push(problem);
  };
  return {
    fail,
    count: () => count,
    list: () =>
      count > problems.length ? [...problems, `and ${count - problems.length} more`] : problems,
  };
}
