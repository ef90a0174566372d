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

/** Things and signs. */
export const THINGS: readonly Motif[] = [
  {
    name: 'natverk',
    alt: {
      sv: 'Illustration: punkter i olika färger sammanbundna till ett nätverk.',
      en: 'Illustration: dots in different colours joined into a network.',
    },
    sky: 'day',
    draw: () => {
      const at = (i: number): [number, number] => [
        160 + ((i * 373) % 1290),
        130 + ((i * 227) % 640),
      ];
      return (
        times(18, (i) => {
          const [[x, y], [u, v]] = [at(i), at(i + 2)];
          return stroke(`M${x} ${y} L${u} ${v}`, '#8fb4d3', 6);
        }) +
        times(20, (i) => dot(...at(i), 24 + (i % 4) * 12, [CORAL, TEAL, SUN, INK][i % 4] ?? INK))
      );
    },
  },
  {
    name: 'lappar',
    alt: {
      sv: 'Illustration: en vägg med färgade lappar i tre kolumner.',
      en: 'Illustration: a wall of coloured notes in three columns.',
    },
    sky: 'morning',
    draw: () =>
      box(150, 90, 1300, 720, '#ffffff', 30) +
      times(
        3,
        (column) =>
          box(210 + column * 420, 140, 340, 26, INK, 13) +
          times(
            4 - column,
            (row) =>
              `<g transform="rotate(${((row + column) % 3) * 3 - 3} ${380 + column * 420} ${280 + row * 145})">${box(240 + column * 420 + (row % 2) * 150, 205 + row * 145, 125, 120, [SUN, TEAL, CORAL, MIST][(row + column) % 4] ?? SUN, 6)}</g>`,
          ),
      ),
  },
  {
    name: 'scen',
    alt: {
      sv: 'Illustration: en talare på en scen framför en publik.',
      en: 'Illustration: a speaker on a stage in front of an audience.',
    },
    sky: 'night',
    draw: () =>
      shape('M620 0 L980 0 L1160 620 H440 Z', '#3d6d9f') +
      box(300, 600, 1000, 60, CREAM, 8) +
      figure(800, 600, CORAL, '#f2c9a5') +
      box(880, 500, 110, 100, SUN, 6) +
      stroke('M935 500 L915 455', INK, 8) +
      times(
        11,
        (i) =>
          dot(90 + i * 142, 800 + (i % 2) * 30, 52, i % 3 === 0 ? TEAL : '#0a1c33') +
          box(40 + i * 142, 840 + (i % 2) * 30, 104, 90, i % 3 === 0 ? TEAL : '#0a1c33', 30),
      ),
  },
  {
    name: 'hjarta-vard',
    alt: {
      sv: 'Illustration: ett hjärta med en pulslinje.',
      en: 'Illustration: a heart with a pulse line.',
    },
    sky: 'mint',
    draw: () =>
      dot(800, 450, 340, '#ffffff') +
      shape(
        'M800 700 C 470 480 540 250 680 250 C 750 250 790 300 800 340 C 810 300 850 250 920 250 C 1060 250 1130 480 800 700 Z',
        CORAL,
      ) +
      stroke('M300 470 H640 L690 380 L760 560 L830 410 L870 470 H1300', INK, 16),
  },
  {
    name: 'bocker',
    alt: {
      sv: 'Illustration: en hylla med böcker och en växt i kruka.',
      en: 'Illustration: a shelf of books and a potted plant.',
    },
    sky: 'morning',
    draw: () =>
      box(120, 690, 1360, 34, '#8a5a36', 8) +
      times(15, (i) =>
        box(
          170 + i * 66,
          690 - 250 - ((i * 53) % 130),
          56,
          250 + ((i * 53) % 130),
          [CORAL, INK, TEAL, SUN, MIST][i % 5] ?? INK,
          6,
        ),
      ) +
      shape('M1240 560 h170 l-24 130 h-122 Z', CORAL) +
      times(
        5,
        (i) =>
          `<g transform="rotate(${i * 28 - 56} 1325 560)">${shape('M1325 560 q-46 -130 0 -250 q46 120 0 250 Z', i % 2 === 0 ? TEAL : '#14776c')}</g>`,
      ),
  },
  {
    name: 'karta',
    alt: {
      sv: 'Illustration: en karta med en streckad väg mellan tre kartnålar.',
      en: 'Illustration: a map with a dashed path between three pins.',
    },
    sky: 'day',
    draw: () =>
      shape('M140 160 L560 100 L1020 170 L1460 110 V740 L1020 800 L560 730 L140 790 Z', CREAM) +
      shape('M560 100 L1020 170 V800 L560 730 Z', '#f1e3c8') +
      shape(
        'M140 520 C 400 420 700 640 1020 520 S 1300 560 1460 470 V740 L1020 800 L560 730 L140 790 Z',
        MIST,
      ) +
      '<path d="M330 420 C 520 240 700 560 860 400 S 1120 240 1260 330" fill="none" stroke="#12355b" stroke-width="10" stroke-dasharray="4 28" stroke-linecap="round"/>' +
      times(3, (i) => {
        const [x, y] = [330 + i * 465, [420, 420, 330][i] ?? 400];
        return (
          shape(
            `M${x} ${y} C ${x - 110} ${y - 130} ${x - 60} ${y - 230} ${x} ${y - 230} S ${x + 110} ${y - 130} ${x} ${y} Z`,
            [CORAL, TEAL, SUN][i] ?? CORAL,
          ) + dot(x, y - 145, 34, '#ffffff')
        );
      }),
  },
  {
    name: 'skola',
    alt: {
      sv: 'Illustration: en skolbyggnad med klocka, träd och barn på gården.',
      en: 'Illustration: a school building with a clock, trees and children in the yard.',
    },
    sky: 'day',
    draw: () =>
      hills('#9ad0b7', 720) +
      house(420, 360, 300, 380, CREAM, CORAL) +
      house(880, 360, 300, 380, CREAM, CORAL) +
      box(640, 260, 320, 480, SUN) +
      shape('M620 260 L800 130 L980 260 Z', CORAL) +
      dot(800, 350, 58, '#ffffff') +
      stroke('M800 350 V312 M800 350 L828 366', INK, 8) +
      box(750, 580, 100, 160, INK, 8) +
      tree(240, 760, 300, TEAL) +
      tree(1370, 760, 340, '#14776c') +
      times(
        3,
        (i) =>
          `<g transform="translate(${i * 190 + 200} 330) scale(.6)">${figure(420, 850, [CORAL, TEAL, INK][i] ?? INK, '#d9a066')}</g>`,
      ),
  },
  {
    name: 'sensorer',
    alt: {
      sv: 'Illustration: en gata med lyktstolpar som sänder ut signaler.',
      en: 'Illustration: a street with lamp posts sending out signals.',
    },
    sky: 'evening',
    draw: () =>
      times(7, (i) => house(40 + i * 225, 400 - (i % 2) * 70, 170, 380, '#24527f', '#163b61')) +
      box(0, 740, 1600, 160, '#0d2440') +
      times(9, (i) => box(40 + i * 180, 812, 90, 12, CREAM, 6)) +
      times(4, (i) => {
        const x = 190 + i * 400;
        return (
          box(x - 8, 360, 16, 400, CREAM) +
          dot(x, 350, 32, SUN) +
          times(3, (ring) =>
            stroke(
              `M${x - 60 - ring * 32} ${310 - ring * 26} A ${70 + ring * 38} ${70 + ring * 38} 0 0 1 ${x + 60 + ring * 32} ${310 - ring * 26}`,
              ring === 2 ? MIST : SUN,
              7,
            ),
          )
        );
      }),
  },
  {
    name: 'odling',
    alt: {
      sv: 'Illustration: odlingsrader som löper mot en soluppgång.',
      en: 'Illustration: rows of crops running towards a sunrise.',
    },
    sky: 'morning',
    draw: () =>
      dot(800, 470, 190, SUN) +
      shape('M0 470 H1600 V900 H0 Z', '#14776c') +
      times(9, (i) =>
        shape(
          `M${780 + i * 5} 470 L${i * 230 - 160} 900 h110 L${787 + i * 5} 470 Z`,
          i % 2 === 0 ? TEAL : '#7cc3a6',
        ),
      ) +
      times(5, (i) => tree(90 + i * 130, 475, 120, INK)),
  },
  {
    name: 'pussel',
    alt: {
      sv: 'Illustration: fyra pusselbitar i olika färger läggs samman.',
      en: 'Illustration: four puzzle pieces in different colours are put together.',
    },
    sky: 'mint',
    draw: () =>
      box(520, 170, 270, 270, CORAL, 16) +
      dot(790, 305, 52, CORAL) +
      box(820, 170, 270, 270, TEAL, 16) +
      dot(955, 440, 52, TEAL) +
      box(520, 470, 270, 270, INK, 16) +
      dot(655, 470, 52, INK) +
      box(850, 500, 270, 270, SUN, 16) +
      dot(850, 635, 52, SUN) +
      dot(800, 305, 50, CORAL),
  },
];
