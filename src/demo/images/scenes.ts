import {
  box,
  CORAL,
  CREAM,
  dot,
  figure,
  hills,
  house,
  INK,
  MIST,
  type Motif,
  shape,
  stroke,
  SUN,
  TEAL,
  times,
  tree,
} from './shapes';

/** Places and people. */
export const SCENES: readonly Motif[] = [
  {
    name: 'stad-vid-vatten',
    alt: {
      sv: 'Illustration: en rad färgglada hus speglar sig i en hamn i kvällsljus.',
      en: 'Illustration: a row of colourful houses mirrored in a harbour at dusk.',
    },
    sky: 'evening',
    draw: () =>
      dot(1240, 400, 120, SUN) +
      times(8, (i) =>
        house(
          60 + i * 190,
          380 - (i % 3) * 60,
          150,
          300 + (i % 3) * 60,
          [CORAL, CREAM, TEAL, MIST][i % 4] ?? CREAM,
          INK,
        ),
      ) +
      box(0, 670, 1600, 230, INK) +
      times(14, (i) => stroke(`M${60 + i * 112} ${720 + (i % 4) * 38} h70`, MIST, 6)),
  },
  {
    name: 'vindkraft',
    alt: {
      sv: 'Illustration: tre vindkraftverk på gröna kullar.',
      en: 'Illustration: three wind turbines on green hills.',
    },
    sky: 'day',
    draw: () =>
      dot(260, 200, 90, SUN) +
      hills('#7cc3a6', 640) +
      times(3, (i) => {
        const [x, y] = [500 + i * 380, 330 - (i % 2) * 60];
        return (
          stroke(`M${x} ${y} V760`, CREAM, 22) +
          times(
            3,
            (blade) =>
              `<g transform="rotate(${blade * 120 + i * 25} ${x} ${y})">${shape(`M${x - 9} ${y} Q${x - 26} ${y - 90} ${x} ${y - 215} Q${x + 16} ${y - 90} ${x + 9} ${y} Z`, '#ffffff')}</g>`,
          ) +
          dot(x, y, 18, INK)
        );
      }) +
      hills(TEAL, 760),
  },
  {
    name: 'tag',
    alt: {
      sv: 'Illustration: ett tåg kör över en bro med skog i bakgrunden.',
      en: 'Illustration: a train crosses a bridge with a forest behind it.',
    },
    sky: 'morning',
    draw: () =>
      times(13, (i) =>
        tree(50 + i * 125, 610, 210 + (i % 3) * 50, i % 2 === 0 ? TEAL : '#14776c'),
      ) +
      box(0, 600, 1600, 36, INK) +
      times(6, (i) => shape(`M${i * 290} 636 h60 v264 h-60 Z`, INK)) +
      times(
        3,
        (i) =>
          box(180 + i * 390, 440, 370, 150, CORAL, 26) +
          times(4, (w) => box(215 + i * 390 + w * 82, 475, 60, 55, CREAM, 8)),
      ) +
      shape('M1350 440 q110 20 130 150 h-130 Z', CORAL) +
      times(9, (i) => dot(230 + i * 140, 596, 17, '#0d2440')),
  },
  {
    name: 'lampor',
    alt: {
      sv: 'Illustration: fem glödlampor i rad, en av dem lyser.',
      en: 'Illustration: five light bulbs in a row, one of them lit.',
    },
    sky: 'night',
    draw: () =>
      dot(800, 450, 260, '#2b5f95') +
      times(5, (i) => {
        const [x, lit] = [240 + i * 280, i === 2];
        return (
          stroke(`M${x} 0 V300`, MIST, 6) +
          box(x - 32, 290, 64, 60, CREAM, 8) +
          dot(x, 440, 100, lit ? SUN : '#5d87b0') +
          stroke(`M${x - 28} 420 l18 40 l10 -30 l10 30 l18 -40`, lit ? CORAL : CREAM, 7) +
          (lit
            ? times(
                8,
                (ray) =>
                  `<g transform="rotate(${ray * 45} ${x} 440)">${stroke(`M${x} 310 v-40`, SUN, 10)}</g>`,
              )
            : '')
        );
      }),
  },
  {
    name: 'samtal',
    alt: {
      sv: 'Illustration: tre personer i samtal med pratbubblor ovanför sig.',
      en: 'Illustration: three people talking, with speech bubbles above them.',
    },
    sky: 'mint',
    draw: () =>
      box(0, 760, 1600, 140, TEAL) +
      times(3, (i) =>
        figure(
          420 + i * 380,
          770,
          [CORAL, INK, SUN][i] ?? INK,
          ['#f2c9a5', '#8d5a3b', '#d9a066'][i] ?? CREAM,
        ),
      ) +
      times(3, (i) => {
        const [x, y] = [310 + i * 380, 220 + (i % 2) * 90];
        return (
          box(x, y, 260, 150, '#ffffff', 40) +
          shape(`M${x + 90} ${y + 145} l20 60 l50 -60 Z`, '#ffffff') +
          times(3, (line) => box(x + 40, y + 38 + line * 32, line === 2 ? 110 : 180, 12, MIST, 6))
        );
      }),
  },
];
