import type { Core } from '@strapi/strapi';
import type { FileRow } from '../../../../../../kernel/files';
import type { StoredFile } from '../../../../../../kernel/strapi-services';

interface Provider {
  delete(file: { hash: string; ext?: string }): Promise<unknown>;
}

const providerOf = (strapi: Core.Strapi): Provider =>
  (strapi.plugin('upload') as unknown as { provider: Provider }).provider;

/** Takes bytes off the disk: of a file, or of one of its smaller formats. */
export async function removeBytes(
  strapi: Core.Strapi,
  files: readonly { hash: string; ext?: string }[],
): Promise<void> {
  for (const file of files) await providerOf(strapi).delete(file);
}

/** All bytes that a row of the media library stands for; none where another provider keeps them. */
export function bytesOf(strapi: Core.Strapi, row: FileRow): StoredFile[] {
  if (row.provider !== strapi.config.get('plugin::upload.provider')) return [];
  const formats = (row.formats ?? {}) as Record<string, StoredFile>;
  return [row as unknown as StoredFile, ...Object.values(formats)];
}

/**
 * Takes away bytes that no committed row stands for any more. What is done is done by then: bytes that
 * stay behind are told in the log, and no answer says that the act has failed.
 */
export async function removeLeftOver(strapi: Core.Strapi, row: FileRow): Promise<void> {
  const remove = async (): Promise<void> => {
    try {
      await removeBytes(strapi, bytesOf(strapi, row));
    } catch (error) {
      strapi.log.error(`Bytes of file ${row.id} were left behind: ${String(error)}`);
    }
  };
  if (!strapi.db.inTransaction()) return remove();
  await strapi.db.transaction(({ onCommit }) => {
    onCommit(() => void remove());
    return Promise.resolve();
  });
}
