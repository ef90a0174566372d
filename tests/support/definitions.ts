import fs from 'node:fs';
import path from 'node:path';
import type { TypeDefinition } from '../../src/kernel/content-types';
import { isFixed, type View } from '../../src/plugins/delivery/domain/views/view';

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

/** What all types say about themselves, by uid, in the order of their names. */
export const definitions: ReadonlyMap<string, TypeDefinition> = new Map(
  typeFolders.map((folder) => [`api::${folder}.${folder}`, definitionIn(folder)]),
);

/** How front ends read a type; undefined for one that has no view, or a shape of its own. */
export function viewOf(uid: string): View | undefined {
  const view = definitions.get(uid)?.view;
  return view === undefined || isFixed(view) ? undefined : view;
}
