import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { refusalError } from '../../../../../../kernel/refusals';
import type { SentFile } from '../../../../../../kernel/strapi-services';
import { unfitField } from '../../refuse';
import { checkFile } from './check';
import { mustHoldNoNul } from '../../nul';
import { infosIn } from './said';
import { uprightPicture } from './upright';
import { ownWords } from './words';

type Middleware = (context: Context, next: Next) => Promise<unknown>;
type BodyFactory = (config: object, context: { strapi: Core.Strapi }) => Middleware;

interface State {
  userAbility?: { can(action: string): boolean };
  route?: { info?: { type?: string; pluginName?: string } };
}

/** All files of one request together; each may have what the upload plugin's `sizeLimit` says. */
const MOST_BYTES = 100 * 1024 * 1024;
const MOST_FILES = 20;
const FIELDS = { maxFields: 100, maxFieldsSize: 1024 * 1024 };
const WRITES = ['plugin::upload.assets.create', 'plugin::upload.assets.update'];

/** Around a route that takes files: its config names this middleware, and no other route parses them. */
export const multipart =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }): Middleware =>
  async (ctx, next) => {
    if (!isMultipart(ctx)) {
      judgeWords(strapi, ctx);
      return next();
    }
    mayUpload(strapi, ctx);
    if ((ctx.request.length ?? 0) > MOST_BYTES) throw tooLarge(strapi);
    // What arrives has a folder of its own, which goes whatever becomes of the request.
    const folder = await mkdtemp(path.join(os.tmpdir(), 'cms-upload-'));
    try {
      return await parsed(strapi, folder)(ctx, async () => {
        const body = (ctx.request as unknown as { body?: unknown }).body;
        mustHoldNoNul(strapi, body);
        judgeWords(strapi, ctx);
        if (!isLibrary(ctx)) await checkAll(strapi, ctx, folder);
        await next();
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

export const isMultipart = (ctx: Context): boolean => Boolean(ctx.is('multipart/*'));

/** Who sends it is known by now, and on the content API the scope as well; the admin asks in its handlers. */
function mayUpload(strapi: Core.Strapi, ctx: Context): void {
  const { userAbility, route } = ctx.state as State;
  // Elsewhere than in the media library the route's own policy has asked.
  if (route?.info?.type === 'content-api' || !isLibrary(ctx)) return;
  if (WRITES.some((action) => userAbility?.can(action) === true)) return;
  throw refusalError(strapi, {
    code: 'missing_permission',
    status: 403,
    words: {
      sv: 'Du har inte behörighet att ladda upp filer.',
      en: 'You do not have permission to upload files.',
    },
  });
}

const isLibrary = ({ state }: Context): boolean =>
  (state as State).route?.info?.pluginName === 'upload';

/** Before Strapi says, in its own words and of no field of ours, what it does not take of them. */
function judgeWords(strapi: Core.Strapi, ctx: Context): void {
  if (!isLibrary(ctx)) return;
  const { body, files } = ctx.request as unknown as { body?: unknown; files?: { files?: unknown } };
  const infos = infosIn(strapi, body);
  for (const info of infos) ownWords(strapi, info);
  const sent = Math.max(1, [files?.files ?? []].flat().length);
  if (infos.length > 0 && infos.length !== sent) throw unfitField(strapi, 'fileInfo', NOT_AS_MANY);
}

/** What goes past the upload service is judged here: the logos of the admin. */
async function checkAll(strapi: Core.Strapi, ctx: Context, folder: string): Promise<void> {
  const { files = {} } = ctx.request as unknown as {
    files?: Record<string, SentFile | SentFile[]>;
  };
  for (const file of Object.values(files).flat()) {
    await checkFile(strapi, file);
    Object.assign(file, await uprightPicture(strapi, file, folder));
  }
}

function parsed(strapi: Core.Strapi, folder: string): Middleware {
  let files = 0;
  const formidable = {
    ...FIELDS,
    uploadDir: folder,
    maxFileSize: MOST_BYTES,
    onFileBegin() {
      files += 1;
      // Thrown where the stream is taken apart, it ends in an answer, and the rest is not stored.
      if (files > MOST_FILES) throw unfitField(strapi, 'files', TOO_MANY);
    },
  };
  const body = strapi.middleware('strapi::body' as never) as unknown as BodyFactory;
  return body({ multipart: true, formidable }, { strapi });
}

const TOO_MANY = {
  sv: `Ladda upp högst ${MOST_FILES} filer åt gången.`,
  en: `Upload ${MOST_FILES} files at a time at most.`,
};

const NOT_AS_MANY = {
  sv: 'Skicka fileInfo en gång för varje fil, i samma ordning.',
  en: 'Send fileInfo once for each file, in the same order.',
};

const tooLarge = (strapi: Core.Strapi): Error =>
  refusalError(strapi, {
    code: 'invalid_input',
    status: 413,
    words: {
      sv: `Filerna är för stora. De får vara högst ${MOST_BYTES / 1024 / 1024} MB tillsammans.`,
      en: `The files are too large. They may be ${MOST_BYTES / 1024 / 1024} MB together at most.`,
    },
    details: { field: 'files' },
  });
