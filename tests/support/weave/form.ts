import type { LocalCopy } from '../../../src/plugins/editorial-review/admin/src/saving/copies';
import {
  bufferApiOver,
  type Client,
} from '../../../src/plugins/editorial-review/admin/src/saving/buffers';
import {
  Keeper,
  type Keeping,
} from '../../../src/plugins/editorial-review/admin/src/saving/keeper';
import {
  merge,
  same,
  type Conflict,
  type Choices,
  type Shape,
  type Values,
} from '../../../src/plugins/editorial-review/domain/saving/merge';
import type { Person } from '../people';
import type { Page } from '../reviews';
import type { Server } from '../strapi';

/** The fields that are written in. */
export const FIELDS = ['title', 'kicker', 'lead', 'content'] as const;
/** The keeper's own times, a fiftieth of them. */
const TIMES = { quietMs: 30, latestMs: 70, againMs: 100 };
/** As long as five seconds are by those times. */
const STOOD_MS = 100;

/** Whoever sits before the form: which of two texts they take. */
export type Choose = (conflict: Conflict) => 'mine' | 'theirs';

/**
 * A form of the edit view without the screen: the same keeper, buffers and merge, over HTTP to the same server,
 * put together as `SavingGuard` and `useOvertaken` do.
 */
export class Form {
  initial: Values = {};
  values: Values = {};
  keeping: Keeping = { is: 'none' };
  isGone = false;
  #seen = 0;
  #keeper: Keeper;
  readonly #api = bufferApiOver(this.#client());

  private constructor(
    private readonly server: Server,
    private readonly shape: Shape,
    readonly by: Person,
    private readonly page: Page,
    private readonly choose: Choose,
  ) {
    this.#keeper = this.#keeperFrom(0);
  }

  static async open(
    server: Server,
    shape: Shape,
    by: Person,
    page: Page,
    choose: Choose,
    /** What was left unsaved is taken up, or thrown away. */
    takesUp: (left: Values) => boolean,
  ): Promise<Form> {
    const form = new Form(server, shape, by, page, choose);
    await form.#load();
    const left = await form.#api.find(form.#place());
    if (left === null || same(left.values, form.values)) return form.#begin(left?.version ?? 0);
    if (!takesUp(left.values)) {
      await form.#api.remove(form.#place(), left.version);
      return form.#begin(0);
    }
    form.values =
      left.baseLockVersion === form.#seen
        ? { ...form.values, ...left.values }
        : form.#together({}, left.values, form.values);
    return form.#begin(left.version);
  }

  /** Somebody has typed. */
  write(values: Values): void {
    this.values = values;
    this.#keeper.note(this.#work());
  }

  /** Nobody types for a while, and nothing is under way. */
  async pause(): Promise<void> {
    await later(STOOD_MS);
    for (let turn = 0; turn < 100 && this.#isWaiting(); turn += 1) await later(20);
    if (this.#isWaiting()) throw new Error(`Not kept: ${JSON.stringify(this.keeping)}`);
  }

  /** Saves until it is saved or refused for its content; how the server answered last. */
  async save(): Promise<number> {
    for (let turn = 0; turn < 10; turn += 1) {
      const answer = await this.server.http
        .put(this.#path())
        .set('Authorization', `Bearer ${this.by.token}`)
        .set('X-Lock-Version', String(this.#seen))
        .send({ ...this.values });
      if (answer.status === 200) {
        this.#take(answer.body);
        await this.#keeper.forget();
        return 200;
      }
      if (answer.status !== 409) return answer.status;
      const { initial, values } = this;
      await this.#load();
      this.write(this.#together(initial, values, this.initial));
    }
    throw new Error('Overtaken ten times.');
  }

  /** Another tab of the same person has written in the buffer: both texts are put together here. */
  takeOver(): void {
    if (this.keeping.is !== 'elsewhere') return;
    const { current } = this.keeping;
    if (current !== null) this.values = this.#together(this.initial, this.values, current.values);
    this.keeping = { is: 'none' };
    this.#keeper.takeOver(current, this.#work());
  }

  /** The browser is gone, without a word. */
  crash(): void {
    this.isGone = true;
  }

  #together(base: Values, mine: Values, theirs: Values): Values {
    const { conflicts } = merge(this.shape, base, mine, theirs);
    const choices: Choices = Object.fromEntries(
      conflicts.map((conflict) => [conflict.path, this.choose(conflict)]),
    );
    return merge(this.shape, base, mine, theirs, choices).values;
  }

  #isWaiting = (): boolean =>
    !same(this.values, this.initial) &&
    this.keeping.is !== 'kept' &&
    this.keeping.is !== 'elsewhere';

  #begin(version: number): this {
    this.#keeper = this.#keeperFrom(version);
    if (!same(this.values, this.initial)) this.#keeper.note(this.#work());
    return this;
  }

  #keeperFrom = (version: number): Keeper =>
    new Keeper(
      this.#api,
      this.#place(),
      version,
      (keeping) => (this.keeping = keeping),
      NO_COPY,
      TIMES,
    );

  async #load(): Promise<void> {
    const answer = await this.server.http
      .get(this.#path())
      .set('Authorization', `Bearer ${this.by.token}`);
    this.#take(answer.body);
  }

  #take({ data, meta }: { data: Values; meta: { lockVersion: number } }): void {
    this.initial = Object.fromEntries(FIELDS.map((name) => [name, data[name]]));
    this.values = this.initial;
    this.#seen = meta.lockVersion;
  }

  #work = () => {
    this.keeping = { is: 'none' };
    return { baseLockVersion: this.#seen, values: this.values };
  };
  #place = () => ({ model: this.page.uid, target: this.page.documentId, locale: this.page.locale });
  #path = () =>
    `/content-manager/collection-types/${this.page.uid}/${this.page.documentId}?locale=${this.page.locale}`;

  /** Strapi's client, as far as the buffers use it; of a browser that is gone nothing comes any more. */
  #client(): Client {
    const ask = async (
      method: 'get' | 'put' | 'delete',
      url: string,
      params = {},
      data?: unknown,
    ) => {
      if (this.isGone) await new Promise(() => undefined);
      const { status, body } = await this.server.http[method](url)
        .query(params)
        .set('Authorization', `Bearer ${this.by.token}`)
        .send(data as object);
      if (status >= 400) throw Object.assign(new Error(), { response: { data: body as object } });
      return { data: body as never };
    };
    return {
      get: (url, options) => ask('get', url, options?.params),
      put: (url, data, options) => ask('put', url, options?.params, data),
      del: (url, options) => ask('delete', url, options?.params),
    };
  }
}

/** What a browser keeps beside is tried in Chromium. */
const NO_COPY: LocalCopy = { note: () => undefined, drop: () => undefined };

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
