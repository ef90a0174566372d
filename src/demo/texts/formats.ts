/** How a session is held, and how a subject ripens from one year to the next. */
export interface Format {
  kind:
    'lecture' | 'seminar' | 'workshop' | 'panel' | 'conversation' | 'study_visit' | 'exhibition';
  minutes: number;
  how: readonly string[];
}

export interface Angle {
  year: number;
  title(subject: string, kind: Format['kind']): string;
  english(subject: string): string;
  about: readonly string[];
}

export const FORMATS: readonly [Format, ...Format[]] = [
  {
    kind: 'lecture',
    minutes: 40,
    how: [
      'Föreläsningen tar en halvtimme. Därefter svarar vi på frågor så länge kaffet räcker.',
      'Du får bilderna och en checklista på en sida att ta med dig hem.',
      'Vi talar utan bilder och skriver upp det viktigaste på tavlan.',
    ],
  },
  {
    kind: 'workshop',
    minutes: 120,
    how: [
      'Ta med ett eget exempel. Vi arbetar i grupper om fyra, och alla går hem med ett första utkast.',
      'Antalet platser är begränsat till trettio. Kom gärna två från samma arbetsplats.',
      'Inga förkunskaper behövs. Papper, pennor och en envis handledare finns på plats.',
    ],
  },
  {
    kind: 'panel',
    minutes: 60,
    how: [
      'Fyra personer som inte är överens möts, och publiken får rösta före och efter.',
      'Skicka dina frågor i förväg. Moderatorn lovar att ställa de obekväma först.',
    ],
  },
  {
    kind: 'seminar',
    minutes: 75,
    how: [
      'Två korta inlägg följs av samtal vid borden. Anteckningarna delas med alla efteråt.',
      'Seminariet bygger på en utvärdering som skickas ut till dem som anmäler sig.',
      'Vi går igenom kostnader, tidplan och de tre saker vi skulle göra om.',
    ],
  },
  {
    kind: 'conversation',
    minutes: 45,
    how: [
      'Ett samtal mellan den som beslutade, den som genomförde och den som berörs.',
      'Slå dig ner i soffan. Samtalet är öppet, och det går bra att bara lyssna.',
    ],
  },
  {
    kind: 'study_visit',
    minutes: 90,
    how: [
      'Vi går en runda på plats. Klä dig efter väder; hela vägen går att ta sig fram med rullstol.',
      'Samling vid entrén. Gruppen delas så att alla hör och ser.',
    ],
  },
  {
    kind: 'exhibition',
    minutes: 180,
    how: [
      'Kom när du vill under passet. Någon av oss står alltid vid bordet och berättar.',
      'Prototyper att klämma på, filmer att se och en vägg att skriva upp egna idéer på.',
    ],
  },
];

const lead = (kind: Format['kind']): string =>
  ({
    lecture: '',
    seminar: '',
    workshop: 'Verkstad: ',
    panel: 'Panelsamtal: ',
    conversation: 'Samtal: ',
    study_visit: 'Studiebesök: ',
    exhibition: 'Öppet hus: ',
  })[kind];

export const ANGLES: readonly Angle[] = [
  {
    year: 2024,
    title: (subject, kind) => `${lead(kind)}${subject} – vi prövar`,
    english: (subject) => `${subject}: a first try`,
    about: [
      'Försöket har pågått i ett halvår. Vi berättar vad vi trodde, vad som hände och vad vi ännu inte vet.',
      'Det här är ett första försök i liten skala, med allt vad det innebär av provisorier och lånade lokaler.',
      'Vi har fått pengar till en pilot och vill veta vad ni andra skulle ha frågat om innan ni började.',
      'Allt började med en fråga från en kollega i receptionen. Nu söker vi fler som vill pröva parallellt.',
    ],
  },
  {
    year: 2025,
    title: (subject, kind) => `${lead(kind)}${subject} – det här lärde vi oss`,
    english: (subject) => `${subject}: what we learned`,
    about: [
      'Piloten är slut och har blivit ordinarie verksamhet. Vi går igenom vad som fick ändras på vägen.',
      'Efter ett år har vi siffror. Några gläder, ett par förvånar och en får oss att tänka om.',
      'Vi fick göra om nästan allt utom grundtanken. Här är beslutsunderlaget, kostnaderna och misstagen.',
      'Följeforskarna har lämnat sin rapport. De läser inte upp den, utan berättar vad de själva skulle göra nu.',
    ],
  },
  {
    year: 2026,
    title: (subject, kind) => `${lead(kind)}${subject} – så gör vi tillsammans`,
    english: (subject) => `${subject}: doing it together`,
    about: [
      'Nu arbetar flera kommuner efter samma modell. Vi visar vad som går att låna rakt av och vad som måste vara eget.',
      'Ett nätverk har vuxit fram av dem som prövade först. Kom med, ställ frågor och ta del av mallarna.',
      'Avtal, arbetssätt och en gemensam budget finns på plats. Vi berättar hur vi kom överens.',
      'Tre organisationer har delat på en tjänst och ett ansvar i ett år. Så fungerar det i vardagen.',
    ],
  },
];

export const PRACTICAL = {
  audiences: [
    'Kommuner',
    'Regioner',
    'Statliga myndigheter',
    'Chefer',
    'Förtroendevalda',
    'Handläggare',
    'Företag',
    'Föreningar',
    'Forskare',
    'Allmänheten',
  ],
  accessibility: [
    'Hörslinga finns. Säg till vid anmälan om du behöver teckenspråkstolk.',
    'Lokalen nås utan trappor. Ledsagare är välkomna utan egen anmälan.',
    'Sändningen textas i efterhand. Bilderna beskrivs muntligt.',
    'Programmet har en paus efter halva tiden, och det går bra att komma och gå.',
  ],
} as const;
