import type { Core } from '@strapi/strapi';
import { portrait } from './images/portraits';
import { SCENES } from './images/scenes';
import type { Motif } from './images/shapes';
import { THINGS } from './images/things';
import { uploadMotif } from './images/upload';

/** A picture as a page holds it. */
export interface Picture {
  file: number;
  alt: string;
  caption?: string;
}

/** The demo's pictures by motif, uploaded when they are asked for the first time. */
export interface Pictures {
  of(motif: string, caption?: string): Promise<Picture>;
  /** The alternative text in English. */
  english(motif: string): string;
  portrait(number: number, name: string, caption: string): Promise<Picture>;
}

export function picturesOf(strapi: Core.Strapi): Pictures {
  const motifs = new Map([...SCENES, ...THINGS].map((motif) => [motif.name, motif]));
  const files = new Map<string, Promise<number>>();
  const show = async (motif: Motif, caption?: string): Promise<Picture> => {
    const file = files.get(motif.name) ?? uploadMotif(strapi, motif);
    files.set(motif.name, file);
    return { file: await file, alt: motif.alt.sv, ...(caption === undefined ? {} : { caption }) };
  };
  const named = (name: string): Motif => {
    const motif = motifs.get(name);
    if (motif === undefined) throw new Error(`The demo has no picture ${name}.`);
    return motif;
  };
  return {
    of: (name, caption) => show(named(name), caption),
    english: (name) => named(name).alt.en,
    portrait: (number, name, caption) => show(portrait(number, name), caption),
  };
}

/** What illustrates a topic. */
export const MOTIF_OF_TOPIC: Readonly<Record<string, string>> = {
  Digitalisering: 'natverk',
  'Hälsa & omsorg': 'hjarta-vard',
  'Skola & lärande': 'skola',
  'Klimat & miljö': 'vindkraft',
  Stadsutveckling: 'stad-vid-vatten',
  'Demokrati & delaktighet': 'samtal',
  'Artificiell intelligens': 'lampor',
  Mobilitet: 'tag',
  'Arbetsliv & kompetens': 'lappar',
  'Social innovation': 'pussel',
};
