import { useEffect } from 'react';

const EVERY_MS = 60_000;

/** Looks again when somebody comes back to the window, and now and then while it is seen. */
export function useLookAgain(look: () => void): void {
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible') look();
    };
    const timer = setInterval(seen, EVERY_MS);
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [look]);
}
