/**
 * `npm run history:erase -- --text "Förnamn Efternamn" [--write]`
 * `npm run history:erase -- --type api::interview.interview --document ID [--locale sv] [--revisions 1,2] [--write]`
 * Without --write it only says what would be erased.
 */
import { parseArgs } from 'node:util';
import type { ErasureRequest } from '../plugins/editorial-review/types';
import { withStrapi } from './boot';
import { service } from '../kernel/services';

const USAGE = 'Ange --text, eller --type och --document. / Give --text, or --type and --document.';

function requestFrom(args: string[]): { request: ErasureRequest; write: boolean } {
  const { values } = parseArgs({
    args,
    options: {
      text: { type: 'string' },
      type: { type: 'string' },
      document: { type: 'string' },
      locale: { type: 'string', default: 'sv' },
      revisions: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const { text, type, document, locale, revisions, write } = values;
  if (text !== undefined && text.trim() !== '') return { request: { text }, write };
  if (type === undefined || document === undefined) throw new Error(USAGE);
  const key = { uid: type, documentId: document, locale };
  const numbers = revisions?.split(',').map(Number);
  if (numbers?.some((number) => !Number.isInteger(number)) === true) throw new Error(USAGE);
  return { request: { key, ...(numbers === undefined ? {} : { revisions: numbers }) }, write };
}

async function main(): Promise<void> {
  const { request, write } = requestFrom(process.argv.slice(2));
  const { erased, buffers, kept } = await withStrapi((strapi) =>
    service(strapi, 'editorial-review.erasure').erase(
      request,
      { kind: 'system', id: 'cli' },
      { write },
    ),
  );
  console.log(
    write
      ? `Raderade texter / texts erased: ${erased}`
      : `Skulle radera / would erase: ${erased}. Kör med --write. / Run with --write.`,
  );
  if (buffers > 0) {
    console.log(
      write
        ? `Borttaget osparat arbete / unsaved work removed: ${buffers}`
        : `Skulle ta bort osparat arbete / would remove unsaved work: ${buffers}`,
    );
  }
  for (const { key, revision, why } of kept) {
    console.log(
      `Kvar / kept (${why}): ${key.uid} ${key.documentId} ${key.locale}, version ${revision}`,
    );
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
