/**
 * The demo's own illustrations: flat shapes in one palette, 1600 × 900. Each motif is the inside of an
 * SVG; `alt` is what a person who can't see it needs to know.
 */
export interface Motif {
  name: string;
  alt: { sv: string; en: string };
  sky: keyof typeof SKIES;
  draw(): string;
}

export const INK = '#12355b';
export const TEAL = '#1b998b';
export const SUN = '#f4b942';
export const CORAL = '#e4572e';
export const CREAM = '#fbf3e4';
export const MIST = '#bfd7ea';

/** Two colours of a background, from top to bottom. */
export const SKIES = {
  morning: ['#fde7c3', '#fbf3e4'],
  day: ['#bfd7ea', '#eaf4fb'],
  mint: ['#c7e8e0', '#f0faf6'],
  evening: ['#1f4a7a', '#e88e6d'],
  night: ['#0d2440', '#1f4a7a'],
} as const;

export const box = (x: number, y: number, w: number, h: number, fill: string, r = 0) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}"/>`;
export const dot = (x: number, y: number, r: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
export const shape = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`;
export const stroke = (d: string, colour: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
export const times = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');
export const hills = (colour: string, y: number) =>
  shape(
    `M0 ${y} C 350 ${y - 120} 600 ${y + 60} 900 ${y - 30} S 1400 ${y - 110} 1600 ${y} V900 H0 Z`,
    colour,
  );

export function house(
  x: number,
  y: number,
  w: number,
  h: number,
  wall: string,
  roof: string,
): string {
  const windows = times(Math.floor(h / 70), (row) =>
    times(Math.floor((w - 30) / 45), (column) =>
      box(
        x + 22 + column * 45,
        y + 28 + row * 70,
        24,
        34,
        (row + column) % 3 === 0 ? SUN : CREAM,
        3,
      ),
    ),
  );
  return (
    box(x, y, w, h, wall) +
    shape(`M${x - 10} ${y} L${x + w / 2} ${y - w / 3} L${x + w + 10} ${y} Z`, roof) +
    windows
  );
}

export const tree = (x: number, y: number, size: number, fill: string) =>
  box(x - size * 0.06, y - size * 0.3, size * 0.12, size * 0.34, '#6b4a2f') +
  shape(`M${x} ${y - size} L${x + size * 0.36} ${y - size * 0.22} H${x - size * 0.36} Z`, fill);

export const figure = (x: number, y: number, coat: string, skin: string) =>
  shape(`M${x - 46} ${y} Q${x - 46} ${y - 130} ${x} ${y - 130} T${x + 46} ${y} Z`, coat) +
  dot(x, y - 165, 38, skin);
