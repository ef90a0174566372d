/** Editions, topics, places, series and the site's own settings. */
export const EDITIONS = [
  { year: 2019, theme: 'Dela, lära, göra', startsOn: '2019-09-30', endsOn: '2019-10-04' },
  { year: 2020, theme: 'Ställa om tillsammans', startsOn: '2020-10-05', endsOn: '2020-10-09' },
  { year: 2024, theme: 'Våga prova', startsOn: '2024-10-07', endsOn: '2024-10-11' },
  { year: 2025, theme: 'Från pilot till vardag', startsOn: '2025-10-06', endsOn: '2025-10-10' },
  { year: 2026, theme: 'Tillsammans längre', startsOn: '2026-10-05', endsOn: '2026-10-09' },
] as const;

export const ARCHIVE_INTRO: Readonly<Record<number, string>> = {
  2019: 'De flesta programpunkterna hölls på plats, och några sändes på nätet. Här finns det som har sparats.',
  2020: 'Året då nästan allt flyttade till skärmen. Många arrangörer sände för första gången, och fler än någonsin kunde vara med.',
  2024: 'En vecka om att våga prova i liten skala. Här finns programmet, webbsändningarna och intervjuerna kvar.',
  2025: 'Hur blir ett lyckat försök något som fungerar en vanlig tisdag? Det var årets fråga. Titta på sändningarna i efterhand.',
};

/** Name and what it is about. */
export const TOPICS = [
  ['Digitalisering', 'E-tjänster, data och arbetssätt som gör vardagen enklare.'],
  ['Hälsa & omsorg', 'Vård, äldreomsorg och förebyggande arbete.'],
  ['Skola & lärande', 'Från förskola till vuxenutbildning.'],
  ['Klimat & miljö', 'Minskade utsläpp, cirkulära flöden och anpassning.'],
  ['Stadsutveckling', 'Platser, byggande och hur vi delar på rummet.'],
  ['Demokrati & delaktighet', 'Medborgardialog, öppenhet och medskapande.'],
  ['Artificiell intelligens', 'Var tekniken gör nytta, och var den inte gör det.'],
  ['Mobilitet', 'Kollektivtrafik, cykel och resor som hänger ihop.'],
  ['Arbetsliv & kompetens', 'Rekrytering, ledarskap och att lära hela livet.'],
  ['Social innovation', 'Nya svar på gamla samhällsfrågor.'],
] as const;

/** Name, street, postal code, town, how to get in. Invented halls in real towns. */
export const VENUES = [
  [
    'Hamnsalen',
    'Kajgatan 4',
    '252 67',
    'Helsingborg',
    'Ramp vid huvudentrén och hörslinga i salen.',
  ],
  [
    'Kvarnhuset',
    'Kvarngatan 11',
    '413 01',
    'Göteborg',
    'Hiss till alla plan. Tillgänglig toalett på plan 2.',
  ],
  [
    'Folkets mötesplats',
    'Möllevägen 8',
    '214 20',
    'Malmö',
    'Entré i markplan, dörröppnare och hörslinga.',
  ],
  [
    'Stora hörsalen',
    'Universitetstorget 2',
    '907 36',
    'Umeå',
    'Rullstolsplatser längst fram. Hörslinga.',
  ],
  [
    'Träkulturhuset',
    'Torggatan 19',
    '931 31',
    'Skellefteå',
    'Trösklar saknas. Ledsagare går in utan avgift.',
  ],
  [
    'Gamla tryckeriet',
    'Ringgatan 3',
    '702 10',
    'Örebro',
    'Hiss från innergården. Ring på porttelefonen.',
  ],
  [
    'Testbädden',
    'Vasavägen 21',
    '582 20',
    'Linköping',
    'Allt i ett plan. Tyst rum finns intill receptionen.',
  ],
  ['Slottsskolan', 'Övre gatan 6', '753 10', 'Uppsala', 'Ramp på baksidan, skyltad från gatan.'],
  ['Mälarsalen', 'Hamnplan 1', '722 12', 'Västerås', 'Hörslinga och teckenspråkstolk vid anmälan.'],
  [
    'Verkstaden',
    'Fristadstorget 5',
    '632 18',
    'Eskilstuna',
    'Dörröppnare. Parkering för rörelsehindrade på gården.',
  ],
  [
    'Sundshallen',
    'Kyrkogatan 14',
    '852 31',
    'Sundsvall',
    'Hiss till läktaren. Hörslinga i hela salen.',
  ],
  ['Väveriet', 'Spinnarstigen 9', '503 30', 'Borås', 'Entré i markplan.'],
] as const;

export const SERIES = [
  [
    'Lunch & lär',
    'Fyrtio minuter mitt på dagen om något som en kollega i en annan kommun har prövat.',
  ],
  ['Fredagsfika med facit', 'Samtal om det som inte blev som det var tänkt, och vad vi lärde oss.'],
  ['Öppna labbet', 'Kom in, pröva själv och ställ de dumma frågorna.'],
  ['Ledarens hörna', 'För dig som ska ge andra utrymme att tänka nytt.'],
  ['Unga visar vägen', 'Ungdomar som löser uppgifter åt det offentliga.'],
] as const;

/** Invented people who speak at sessions: name, title. */
export const PEOPLE = [
  ['Anneli Stråhle', 'utvecklingschef'],
  ['Omid Rahmani', 'tjänstedesigner'],
  ['Kerstin Bäckvall', 'enhetschef'],
  ['Jonatan Åsbrink', 'projektledare'],
  ['Leila Farhadi', 'digitaliseringsstrateg'],
  ['Göran Tegelmo', 'kommundirektör'],
  ['Signe Hallonqvist', 'forskare'],
  ['Mattias Junesjö', 'innovationsledare'],
  ['Amina Warsame', 'samordnare'],
  ['Bengt-Åke Lyrén', 'sakkunnig'],
  ['Tove Isaksdotter', 'verksamhetsutvecklare'],
  ['Petri Koskela', 'dataanalytiker'],
  ['Elsa-Maj Röding', 'bibliotekschef'],
  ['Davor Petrović', 'trafikplanerare'],
  ['Ingegerd Sollén', 'regionråd'],
  ['Hanna Vikhög', 'processledare'],
  ['Samuel Ofori', 'jurist'],
  ['Märta Kullander', 'rektor'],
  ['Niila Sarri', 'näringslivsutvecklare'],
  ['Yasmin Halabi', 'sjuksköterska'],
] as const;

export const SITE = {
  name: 'Innovationsveckan',
  publisher: 'Innovationsveckans redaktion',
  contactEmail: 'redaktionen@demo.example',
  contactPhone: '010-555 01 00',
  contactAddress: 'Innovationsveckans redaktion\nLåtsasgatan 1\n111 11 Stockholm',
  languages: [{ code: 'sv' }, { code: 'en' }],
};

export const ACCESSIBILITY = `
Vi vill att alla ska kunna använda webbplatsen, oavsett behov. Här berättar vi hur den uppfyller lagen om tillgänglighet till digital offentlig service.

## Det här vet vi brister

- Några äldre webbsändningar saknar undertexter.
- Enstaka bilder från 2019 och 2020 har korta bildbeskrivningar.

Skriv till redaktionen om du hittar något mer, så rättar vi det så fort vi kan.
`;

/** Old addresses that people still have in their bookmarks. */
export const REDIRECTS = [
  ['/arkiv/alla-nyheter', '/nyheter'],
  ['/om/anmal-programpunkt', '/arrangor/anmal'],
  ['/live', '/webbsandningar'],
] as const;
