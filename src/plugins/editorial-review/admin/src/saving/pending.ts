type Flush = () => Promise<void>;

const open = new Set<Flush>();

/** A form that may hold what has not been sent; what it returns is called when the form goes. */
export function minded(flush: Flush): () => void {
  open.add(flush);
  return () => {
    open.delete(flush);
    void flush();
  };
}

/** Sends what the forms hold: whoever signs out has no right to do so any more afterwards. */
export const flushAll = async (): Promise<void> =>
  void (await Promise.allSettled([...open].map((flush) => flush())));
