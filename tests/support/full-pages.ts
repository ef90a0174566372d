/** Pages with one of everything, for looking at. Their people, places and events are invented. */
type Data = Record<string, unknown>;

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const link = (url: string, words: string) => ({ type: 'link', url, children: [text(words)] });
const list = (...items: string[]) => ({
  type: 'list',
  format: 'unordered',
  children: items.map((own) => ({ type: 'list-item', children: [text(own)] })),
});

const LONG =
  'Vi ville visa hur det går till när en hel stad prövar något nytt tillsammans, och varför det är svårare än man tror att sluta med det som inte längre behövs. Det blev fullsatt på plats, och ännu fler följde samtalen hemifrån under lunchen.';

export const fullInterview = (file: number): Data => ({
  title: 'Annika Exempel',
  seriesLabel: 'Hallå där arrangör',
  date: '2026-06-11',
  lead: 'Förra året höll staden en lunchföreläsning varje dag. I år blir det färre programpunkter men längre samtal, och alla sänds.',
  interviewee: { name: 'Annika Exempel', title: 'projektledare', organisation: 'Exempelstad' },
  portrait: {
    file,
    alt: 'En hamn i kvällsljus',
    caption: 'Hamnen i Exempelstad, där alla samtal hölls.',
    credit: 'Kim Fotograf',
  },
  portraitPlacement: 'top',
  content: [
    {
      __component: 'content.question-answer',
      question: 'Varför valde ni att vara med på Innovationsveckan?',
      answer: [
        paragraph(text(LONG)),
        paragraph(
          text('Mer finns i '),
          link('https://exempel.example/rapport', 'rapporten om staden'),
          text('.'),
        ),
      ],
    },
    {
      __component: 'content.question-answer',
      question: 'Hur såg ert deltagande ut?',
      answer: [
        paragraph(text('Det var samma plats och samma tider, men olika gäster:')),
        list('En föreläsning varje dag på ca 40 minuter.', 'Ett samtal efteråt, som inte sändes.'),
        { type: 'heading', level: 4, children: [text('Det som blev kvar')] },
        paragraph(text(LONG)),
      ],
    },
    {
      __component: 'content.pull-quote',
      text: '”Jag kom för kaffet och gick hem med en plan. Det är tilliten (red. mellan förvaltningarna) som gör att det händer något.”',
      attribution: 'En av besökarna',
      context: 'efter en av föreläsningarna',
    },
    {
      __component: 'content.figure',
      file,
      alt: 'Ett fullsatt rum',
      caption: 'Fullsatt på den sista dagen.',
      credit: 'Kim Fotograf',
    },
    {
      __component: 'content.question-answer',
      question: 'Hur ser era planer ut?',
      answer: [paragraph(text('Vi får väl se…'))],
    },
    {
      __component: 'content.call-out',
      context: 'Läs mer om projektet och om hur man anmäler sig:',
      linkText: 'Exempelstads sida om veckan',
      url: 'https://exempel.example/veckan',
    },
    {
      __component: 'content.rich-text',
      body: [
        { type: 'heading', level: 2, children: [text('Om Exempelstad')] },
        paragraph(text(LONG)),
      ],
    },
  ],
});

export const fullSession = (file: number): Data => ({
  title: 'Så slutar en stad med det som inte behövs',
  format: 'lecture',
  sessionStatus: 'moved_online',
  startsAt: '2026-10-05T10:00:00.000Z',
  endsAt: '2026-10-05T10:40:00.000Z',
  timeZone: 'Europe/Stockholm',
  attendanceMode: 'hybrid',
  registrationUrl: 'https://exempel.example/anmalan/innovationsveckan/lunchforelasning-mandag',
  languages: [{ code: 'sv' }, { code: 'sgn_SE' }],
  audiences: [{ name: 'kommuner' }, { name: 'regioner' }],
  abstract: [paragraph(text(LONG)), list('Varför det är svårt.', 'Hur man börjar.')],
  participants: [
    {
      name: 'Annika Exempel',
      title: 'projektledare',
      organisation: 'Exempelstad',
      role: 'moderator',
    },
    { name: 'Bo Gäst', title: 'direktör', organisation: 'Exempelregionen', role: 'guest' },
  ],
  accessibilityInfo: 'Hörslinga finns. Lokalen nås med hiss.',
  attendance: [
    { kind: 'connections', value: 110, approximate: true, excludes: 'tittare i efterhand' },
  ],
  image: { file, alt: 'Ett fullsatt rum', caption: 'Från förra året.' },
});

export const fullWebcast = (): Data => ({
  title: 'Lunchföreläsningen i efterhand',
  url: 'https://video.example/lunch',
  provider: 'Exempelvideo',
  mode: 'live_then_on_demand',
  liveStartsAt: '2026-10-05T10:00:00.000Z',
  liveEndsAt: '2026-10-05T10:40:00.000Z',
  timeZone: 'Europe/Stockholm',
  duration: 40,
  language: 'sv',
  captionStatus: 'planned',
  captionsDueOn: '2026-10-19',
  signLanguage: true,
  publishedOn: '2026-10-05',
  removeOn: '2027-10-05',
  transcript: [{ type: 'heading', level: 2, children: [text('Inledning')] }, paragraph(text(LONG))],
});
