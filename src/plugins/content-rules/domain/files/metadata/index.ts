import { gifAlone } from './gif';
import { jpegAlone } from './jpeg';
import { pngAlone } from './png';
import { webpAlone } from './webp';

const ALONE: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | null>> = {
  jpeg: jpegAlone,
  png: pngAlone,
  gif: gifAlone,
  webp: webpAlone,
};

/**
 * The picture in a file and nothing else: no place, person, camera, time or note, and its pixels bit by bit
 * as they were. Null where that can't be done without drawing it anew.
 */
export const pictureAlone = (kind: string, bytes: Uint8Array): Uint8Array | null =>
  ALONE[kind]?.(bytes) ?? null;
