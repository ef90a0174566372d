import { box, CORAL, dot, INK, MIST, type Motif, shape, SUN, TEAL, times } from './shapes';

const SKIN = ['#f2c9a5', '#8d5a3b', '#d9a066', '#f6d7bd', '#6b4128'];
const HAIR = ['#3b2314', '#c98b3c', '#1d1d24', '#8a8d93', '#7a3b1d'];
const COATS = [TEAL, INK, CORAL, '#6c4a7e', '#2f6f4f'];
const GROUNDS = [MIST, '#f7d9a8', '#c7e8e0', '#f3c4b2'];

/** A drawn portrait: nobody in particular. The number chooses hair, glasses and colours. */
export function portrait(number: number, name: string): Motif {
  const of = (list: readonly string[], step: number) => list[(number * step) % list.length] ?? INK;
  const hair = of(HAIR, 3);
  const skin = of(SKIN, 2);
  const long = number % 3 === 0;
  const glasses = number % 4 === 1;
  return {
    name: `portratt-${number + 1}`,
    alt: {
      sv: `Tecknat porträtt av ${name}.`,
      en: `Drawn portrait of ${name}.`,
    },
    sky: 'morning',
    draw: () =>
      box(0, 0, 1600, 900, of(GROUNDS, 1)) +
      dot(800, 470, 400, '#ffffff66') +
      (long ? box(600, 330, 400, 420, hair, 190) : '') +
      shape('M420 900 Q430 660 660 640 H940 Q1170 660 1180 900 Z', of(COATS, 1)) +
      shape('M720 560 h160 v110 q-80 70 -160 0 Z', skin) +
      shape('M640 390 q0 230 160 240 q160 -10 160 -240 q-20 -150 -160 -150 t-160 150 Z', skin) +
      shape(
        number % 2 === 0
          ? 'M630 420 Q620 210 800 205 T970 420 Q930 330 840 310 Q720 360 630 420 Z'
          : 'M632 400 Q600 190 810 200 T968 400 Q960 300 800 300 T632 400 Z',
        hair,
      ) +
      times(2, (eye) => dot(735 + eye * 130, 440, 12, INK)) +
      (glasses
        ? times(
            2,
            (eye) =>
              `<circle cx="${735 + eye * 130}" cy="440" r="44" fill="none" stroke="${INK}" stroke-width="9"/>`,
          ) + box(778, 434, 44, 9, INK)
        : '') +
      `<path d="M745 535 q55 45 110 0" fill="none" stroke="${number % 5 === 2 ? CORAL : INK}" stroke-width="10" stroke-linecap="round"/>` +
      (number % 3 === 1 ? dot(800, 760, 14, SUN) + dot(800, 820, 14, SUN) : ''),
  };
}
