/** A picture by its header: one frame, and how many of them there are. */
export interface PictureSize {
  format: string;
  width: number;
  height: number;
  frames: number;
}

/** Pixels of a 50 megapixel camera, and what is costly to compress. */
const MOST = 52_000_000;
const MOST_COSTLY = 24_000_000;
/** Their compression takes several times as long, and no camera writes them. */
const COSTLY: ReadonlySet<string> = new Set(['webp', 'heif', 'avif']);

/** What it takes to decode the whole of it. */
export const pixelsOf = ({ width, height, frames }: PictureSize): number => width * height * frames;

/** How many pixels, all frames together, a picture of this format may have. */
export const mostPixels = (format: string): number => (COSTLY.has(format) ? MOST_COSTLY : MOST);
