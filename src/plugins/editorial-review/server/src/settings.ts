import { checkJobSettings, type JobSettings } from './features/jobs';

interface Settings extends Partial<JobSettings> {
  /** When to look for what went live past the gate. */
  lookBack?: string;
}

/** Throws, naming the setting, where one can't be used. */
export function checkSettings({ lookBack, ...jobs }: Settings): void {
  if (lookBack !== undefined && !['always', 'start', 'never'].includes(lookBack)) {
    throw new Error(`LOOK_BACK must be always, start or never, not ${lookBack}.`);
  }
  checkJobSettings(jobs);
}
