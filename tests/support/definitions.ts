import fs from 'node:fs';
import path from 'node:path';
import type { TypeDefinition } from '../../src/kernel/content-types';

const API = path.resolve(__dirname, '../../src/api');

/** The folders of our types, by name. */
export const typeFolders = fs.readdirSync(API).sort();

/** What a type says about itself, by its folder; throws where it says nothing. */
export function definitionIn(folder: string): TypeDefinition {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the folders are found, not listed
  const module = require(path.join(API, folder, 'config/type')) as { default: TypeDefinition };
  return module.default;
}

/** The same by uid: `api::session.session`. */
export const definitionOf = (uid: string): TypeDefinition =>
  definitionIn(/^api::([^.]+)\./.exec(uid)?.[1] ?? uid);
