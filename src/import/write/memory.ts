import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { type ParsedPage } from '../parse/types';
import { type SourceFile } from '../read-file';

/** By which a file is known again: where it lies and what its bytes are. */
export type Source = Pick<SourceFile, 'path' | 'hash'>;

/** What is remembered of the pages that were imported, in Strapi's own store. */
export interface Memory {
  /** The draft that was made of a file with this hash, wherever it lay. */
  draftOf(source: Source): Promise<string | null>;
  /** The hash of the file that lay at this path when it was imported; null where none did. */
  hashAt(source: Source): Promise<string | null>;
  /** The draft that was made of a page of this title and date before hashes were kept. */
  oldDraftOf(page: ParsedPage): Promise<string | null>;
  remember(source: Source, documentId: string): Promise<void>;
}

/** The memory of the import into one language: a page may be imported into each. */
export function memoryOf(strapi: Core.Strapi, locale: string): Memory {
  const store = strapi.store({ type: 'plugin', name: 'import' });
  const read = async (key: string) => {
    const value: unknown = await store.get({ key });
    return typeof value === 'string' ? value : null;
  };
  const file = ({ hash }: Source) => `file_${digest([locale, hash])}`;
  const place = ({ path }: Source) => `path_${digest([locale, path])}`;
  return {
    draftOf: (source) => read(file(source)),
    hashAt: (source) => read(place(source)),
    oldDraftOf: ({ type, fields }) =>
      read(`page_${digest([type, locale, fields.date, fields.title])}`),
    async remember(source, documentId) {
      await store.set({ key: file(source), value: documentId });
      await store.set({ key: place(source), value: source.hash });
    },
  };
}

const digest = (parts: unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
