/** How long a piece of work may go on, and how often it lets others have their turn. */
export interface Pace {
  /** After each step: gives others as long as the step took, then says whether the work must end here. */
  isOver(): Promise<boolean>;
}

/** A step shorter than this is followed at once by the next. */
const SHORT_MS = 5;

/**
 * @param most milliseconds for all steps together; `Infinity` for no end
 * @param isStopping asked after each step: true ends the work at once
 * @param yields false where nobody waits: before the server listens
 */
export function createPace(most: number, isStopping: () => boolean, yields = true): Pace {
  const until = performance.now() + most;
  let since = performance.now();
  return {
    async isOver() {
      const took = performance.now() - since;
      if (yields && took >= SHORT_MS && !isStopping())
        await new Promise((resolve) => setTimeout(resolve, took));
      since = took >= SHORT_MS ? performance.now() : since;
      return isStopping() || performance.now() >= until;
    },
  };
}
