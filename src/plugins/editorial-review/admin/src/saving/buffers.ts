import type { BufferResponse, BuffersResponse, UnsavedWork } from '../../../contracts/buffers';
import { failureOf } from '../lib/failure';

/** Where unsaved work lies: a page of a type, or `new:UUID`. */
export interface Place {
  model: string;
  target: string;
  locale: string;
}

/** What became of keeping it: kept, overtaken by another tab of mine (`current`; null where that took it away), or not. */
export type Kept =
  | { is: 'kept'; work: UnsavedWork }
  | { is: 'overtaken'; current: UnsavedWork | null }
  | { is: 'failed'; message: string | null };

export interface BufferApi {
  find(place: Place): Promise<UnsavedWork | null>;
  list(): Promise<BuffersResponse['data']>;
  keep(place: Place, work: Omit<UnsavedWork, 'savedAt'>): Promise<Kept>;
  remove(place: Place, version?: number): Promise<void>;
}

const BASE = '/editorial-review/buffers';
const pathOf = ({ model, target }: Place): string =>
  `${BASE}/${model}/${encodeURIComponent(target)}`;

/** The envelope of a call that failed; Strapi's client throws it within an error of its own. */
const envelopeOf = (error: unknown): unknown =>
  (error as { response?: { data?: { error?: unknown } } }).response?.data?.error ?? error;

/** As much of Strapi's client as is used here; a refusal is thrown with its envelope. */
export interface Client {
  get<Data>(url: string, options?: { params?: object }): Promise<{ data: Data }>;
  put<Data>(url: string, data: unknown, options?: { params?: object }): Promise<{ data: Data }>;
  del(url: string, options?: { params?: object }): Promise<unknown>;
}

/** My unsaved work on the server, over whatever client; nobody else reads it. */
export function bufferApiOver({ get, put, del }: Client): BufferApi {
  return {
    async find(place) {
      try {
        const { data } = await get<BufferResponse>(pathOf(place), {
          params: { locale: place.locale },
        });
        return data.data;
      } catch {
        // None, or no server: there is nothing to offer.
        return null;
      }
    },
    async list() {
      try {
        return (await get<BuffersResponse>(BASE)).data.data;
      } catch {
        return [];
      }
    },
    async keep(place, work) {
      try {
        const { data } = await put<BufferResponse>(pathOf(place), work, {
          params: { locale: place.locale },
        });
        return { is: 'kept', work: data.data };
      } catch (error) {
        const own = envelopeOf(error);
        const { code, message } = failureOf(own);
        const { details } = own as { details?: { current?: UnsavedWork | null } };
        if (code === 'stale_lock') return { is: 'overtaken', current: details?.current ?? null };
        return { is: 'failed', message };
      }
    },
    async remove(place, version) {
      try {
        await del(pathOf(place), {
          params: { locale: place.locale, ...(version !== undefined && { version }) },
        });
      } catch {
        // It is gone already, or another tab has written in it: then it is that tab's.
      }
    },
  };
}
