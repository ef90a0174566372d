import type { UnsavedWork } from '../../../contracts/buffers';
import type { BufferApi, Place } from './buffers';
import type { LocalCopy, Work } from './copies';

/** How what is typed stands on the server. */
export type Keeping =
  | { is: 'none' }
  | { is: 'kept'; at: string }
  | { is: 'elsewhere'; current: UnsavedWork | null }
  | { is: 'failed'; message: string | null };

/** After the last key, and at the latest so long after the first: what stood for five seconds is to be had. */
const TIMES = { quietMs: 1500, latestMs: 3500, againMs: 5000 };

/**
 * Keeps what is typed in one form in the browser at once and on the server soon, one request at a time. It begins with the version of the buffer
 * that was seen; another tab that has written since is told of, and nothing more is sent until somebody decides.
 */
export class Keeper {
  #version: number;
  #next: Work | null = null;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> = Promise.resolve();
  #isStopped = false;
  /** How often all was forgotten: what was under way then is of no more interest. */
  #forgotten = 0;

  constructor(
    private readonly api: BufferApi,
    private readonly place: Place,
    version: number,
    private readonly tell: (keeping: Keeping) => void,
    private readonly copy: LocalCopy,
    private readonly times = TIMES,
  ) {
    this.#version = version;
  }

  /** This is what the form holds now. */
  note(work: Work): void {
    this.copy.note(work, this.#version);
    if (this.#isStopped) return;
    if (this.#next === null) this.#since = Date.now();
    this.#next = work;
    const left = this.#since + this.times.latestMs - Date.now();
    this.#later(Math.max(0, Math.min(this.times.quietMs, left)));
  }

  /** It is saved, or as it was: nothing is to be kept. */
  forget(): Promise<void> {
    clearTimeout(this.#timer);
    this.#next = null;
    this.#forgotten += 1;
    // Saved, it is this tab's page again, whatever another has left unsaved.
    this.#isStopped = false;
    this.copy.drop();
    return this.#inTurn(async () => {
      if (this.#version !== 0) await this.api.remove(this.place, this.#version);
      this.#version = 0;
      this.tell({ is: 'none' });
    });
  }

  /** What another tab has written is replaced by what this one holds. */
  takeOver(current: UnsavedWork | null, work: Work): void {
    this.#version = current?.version ?? 0;
    this.#isStopped = false;
    this.note(work);
  }

  /** Sends at once what has not been sent. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#inTurn(() => this.#send());
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#sending = this.#sending.then(work);
    return this.#sending;
  }

  async #send(): Promise<void> {
    const work = this.#next;
    if (work === null || this.#isStopped) return;
    this.#next = null;
    const forgotten = this.#forgotten;
    const kept = await this.api.keep(this.place, { ...work, version: this.#version });
    if (kept.is === 'kept') {
      this.#version = kept.work.version;
      if (this.#next === null) this.copy.drop();
      this.tell({ is: 'kept', at: kept.work.savedAt });
    } else if (forgotten !== this.#forgotten) {
      // It is saved meanwhile: kept again it would be offered as unsaved.
      return;
    } else if (kept.is === 'overtaken') {
      this.#isStopped = true;
      this.tell({ is: 'elsewhere', current: kept.current });
    } else {
      this.tell(kept);
      this.#next ??= work;
      this.#later(this.times.againMs);
    }
  }
}
