/** The demo's interviews: invented people at real organisations, in words of our own. */
export interface InterviewText {
  name: string;
  title: string;
  arranger: string;
  date: string;
  edition: number;
  topic: string;
  lead: string;
  questions: readonly (readonly [question: string, answer: string])[];
  quote?: readonly [text: string, attribution: string];
  callOut?: readonly [context: string, linkText: string, url: string];
}

export const INTERVIEWS: readonly InterviewText[] = [
  {
    name: 'Sofia Malmgren',
    title: 'utvecklingsledare',
    arranger: 'Göteborgs Stad',
    date: '2026-09-21',
    edition: 2026,
    topic: 'Stadsutveckling',
    lead: 'På Hisingen har tolv fyror fått rita om sin stadsdel. I höst möter barnens karta stadens egen.',
    questions: [
      [
        'Varför valde ni att vara med på Innovationsveckan?',
        'För att vi hade fastnat. Vi hade en hög fantastiska teckningar och ingen aning om hur de skulle in i en planprocess.\n\nAtt lova en programpunkt var vårt sätt att tvinga oss själva att hitta ett svar.',
      ],
      [
        'Vad kommer besökarna att få uppleva?',
        'Man går en slinga på en kilometer med ett barn som guide. De visar:\n\n- genvägen bakom tvättstugan\n- stenen som alla samlas vid\n- korsningen där ingen vågar gå över\n\nSedan sätter vi oss ner och jämför med översiktsplanen.',
      ],
      [
        'Vad har varit svårast på vägen?',
        'Att vara tyst. Vuxna vill gärna hjälpa till att rita snyggt.',
      ],
      [
        'Vad händer hos er när veckan är slut?',
        'Tre av barnens genvägar blir riktiga gångvägar till våren. Resten har vi skrivit ner varför vi inte bygger, på ett språk som en fyra läser.',
      ],
    ],
    quote: [
      '”Här går jag när jag vill vara osynlig. Ni får inte asfaltera den.”',
      'Flicka, 10 år, under en provvandring',
    ],
  },
  {
    name: 'Tor-Erik Wallin',
    title: 'driftchef',
    arranger: 'Kiruna kommun',
    date: '2026-09-14',
    edition: 2026,
    topic: 'Mobilitet',
    lead: 'När snön kommer i september finns ingen tid för långa utredningar. I Kiruna plogas gångvägarna först, och resten av landet undrar hur.',
    questions: [
      [
        'Hur började det?',
        'Med en graf över brutna handleder. Tre av fyra som halkade var till fots, och två av tre plogbilar var på bilvägarna. Det gick inte att låtsas att man inte hade sett det.',
      ],
      [
        'Vad sade bilisterna?',
        'Första veckan ringde de. Andra veckan ringde deras mammor och tackade.',
      ],
      [
        'Vilket är ert bästa råd till den som funderar på att delta?',
        'Visa siffrorna som de är. Vi visar också vintern då det inte fungerade, och det är den som folk vill prata om.',
      ],
      ['Vad händer hos er när veckan är slut?', 'Då snöar det.'],
    ],
    callOut: [
      'Se hela plogningsordningen:',
      'plogning.demo.example',
      'https://plogning.demo.example',
    ],
  },
  {
    name: 'Shirin Daryani',
    title: 'verksamhetschef',
    arranger: 'Region Västerbotten',
    date: '2026-09-07',
    edition: 2026,
    topic: 'Hälsa & omsorg',
    lead: 'Bussen har två mottagningsrum, ett kylskåp för prover och en chaufför som är undersköterska. Den har gjort vården i inlandet sex mil kortare.',
    questions: [
      [
        'Vad är det för buss?',
        'En före detta bokbuss från nittiotalet. Vi bytte hyllorna mot britsar men lät en hylla stå kvar, för den som väntar.',
      ],
      [
        'Vilka kommer till er?',
        'Först kom de som redan brukade söka vård. Efter ett halvår kom de andra: skogsarbetare, renskötare och några som inte hade träffat en läkare sedan lumpen.',
      ],
      [
        'Vad har varit svårast på vägen?',
        'Täckningen. Journalsystemet vill ha uppkoppling hela tiden, och det vill inte fjällen. Nu sparar vi i bussen och skickar när vi når en mast.',
      ],
      [
        'Vilket är ert bästa råd till den som funderar på att delta?',
        'Ta med en patient på scenen. Ingen minns vad jag sade i fjol, men alla minns Holger.',
      ],
    ],
    quote: [
      '”Förr tog läkarbesöket hela dagen. Nu hinner jag hem innan kaffet kallnar.”',
      'Patient i Ammarnäs',
    ],
  },
  {
    name: 'Joel Hedvall',
    title: 'enhetschef',
    arranger: 'Skatteverket',
    date: '2026-09-02',
    edition: 2026,
    topic: 'Artificiell intelligens',
    lead: 'En språkmodell som skriver första utkastet, och en människa som alltid skriver det sista. Så prövar myndigheten tekniken utan att tappa förtroendet.',
    questions: [
      [
        'Varför talar ni om det här öppet?',
        'För att alla gör samma försök bakom stängda dörrar. Det är slöseri med skattepengar, och det vet vi något om.',
      ],
      [
        'Vad gör modellen bra?',
        'Den är trevlig klockan fyra en fredag. Utkasten är vänliga och tydliga, och handläggaren får tid till det som är svårt.',
      ],
      [
        'Och vad gör den dåligt?',
        'Den är lika säker när den har fel. Därför mäter vi hur mycket som ändras i varje utkast. Blir siffran för låg blir vi oroliga, inte glada.',
      ],
      [
        'Vad kommer besökarna att få uppleva?',
        'De får skriva ett beslutsbrev i kapp med modellen. Sedan läser en panel av medborgare båda, utan att veta vem som skrev vad.',
      ],
    ],
  },
  {
    name: 'Maj-Lis Frändén',
    title: 'bibliotekschef',
    arranger: 'Sundsvalls kommun',
    date: '2025-09-25',
    edition: 2025,
    topic: 'Social innovation',
    lead: 'Mellan deckarna och barnböckerna i Sundsvall hänger fyrtio par skridskor. De lånas ut lika ofta som böckerna.',
    questions: [
      [
        'Hur hamnade skridskor på ett bibliotek?',
        'Ett skåp blev tomt när uppslagsverken gallrades. Samma vecka fick vi frågan om var man kan låna en hjälm. Det behövdes inget styrdokument.',
      ],
      [
        'Vad säger låntagarna?',
        'Att det är skönt att slippa förklara sig. Ett lånekort säger ingenting om vad man har på kontot.',
      ],
      [
        'Vad har varit svårast på vägen?',
        'Slipningen! Och att övertyga oss själva om att det här också är folkbildning.',
      ],
      ['Vilket är ert bästa råd till den som funderar på att delta?', 'Börja med ett skåp.'],
    ],
    callOut: [
      'Titta på vår inspelning:',
      'Ett skåp i Sundsvall',
      'https://play.demo.example/2025/ett-skap-i-sundsvall',
    ],
  },
  {
    name: 'Nils-Petter Gårdlund',
    title: 'rektor',
    arranger: 'Eskilstuna kommun',
    date: '2025-09-18',
    edition: 2025,
    topic: 'Skola & lärande',
    lead: 'Första lektionen börjar klockan nio. Det låter enkelt, men bussarna, maten och föräldrarnas arbetstider ville något annat.',
    questions: [
      [
        'Vad fick er att ändra?',
        'Eleverna. De lade fram en bunt studier om sömn och frågade vilken av dem vi inte trodde på.',
      ],
      [
        'Vad hände sedan?',
        'Ogiltig frånvaro på morgonen sjönk med en tredjedel. Frukosten i skolan blev en mötesplats för dem som ändå kommer klockan åtta.',
      ],
      [
        'Vad skulle ni ha gjort annorlunda?',
        'Ringt bussbolaget först. Vi hade ett färdigt schema och ingen buss.',
      ],
      ['Fortsätter ni?', 'Ja. Nu frågar lärarna varför möten måste börja klockan sju.'],
    ],
  },
  {
    name: 'Fatima El-Amrani',
    title: 'demokratistrateg',
    arranger: 'Örebro kommun',
    date: '2025-09-11',
    edition: 2025,
    topic: 'Demokrati & delaktighet',
    lead: 'Två miljoner kronor, sex byar och en omröstning på macken. Örebro lät landsbygden fördela pengarna själv.',
    questions: [
      [
        'Varför en mack?',
        'För att det är den enda platsen dit alla kommer, även de som aldrig går på möten. Valurnan stod mellan spolarvätskan och korven.',
      ],
      [
        'Vad röstade de fram?',
        'En bastu vid sjön, två busskurer, belysning på ett motionsspår och en defibrillator. Inget av det fanns på vår lista.',
      ],
      [
        'Vad har varit svårast på vägen?',
        'Att säga till nämnden att de inte får ändra i efterhand. Det är obekvämt, och det är hela poängen.',
      ],
      ['Vad händer hos er när veckan är slut?', 'Bastun invigs. Alla som röstade får bada först.'],
    ],
    quote: [
      '”Jag har betalat skatt i fyrtio år. Det här var första gången någon frågade vad jag ville ha för den.”',
      'Röstande i Garphyttan',
    ],
  },
  {
    name: 'Henrik Salonius',
    title: 'produktägare',
    arranger: 'Lantmäteriet',
    date: '2025-09-04',
    edition: 2025,
    topic: 'Digitalisering',
    lead: 'Kartdata som förr kostade pengar är nu fria. Då dök användarna upp från håll som ingen hade tänkt på.',
    questions: [
      [
        'Vem använder era data i dag?',
        'Orienterare, försäkringsbolag, en keramiker i Höganäs som gör tallrikar av höjdkurvor. Den sista visste vi inte ens att vi hade.',
      ],
      [
        'Vad betyder det för er?',
        'Att vi måste skriva dokumentation för den som inte är kartingenjör. Det har gjort den bättre för kartingenjörerna också.',
      ],
      [
        'Vilket är ert bästa råd till den som funderar på att öppna sina data?',
        'Släpp det ni har och be om ursäkt för felen. Någon kommer att rätta dem åt er.',
      ],
    ],
  },
  {
    name: 'Ebba Wrangsjö',
    title: 'hållbarhetschef',
    arranger: 'Malmö stad',
    date: '2024-09-26',
    edition: 2024,
    topic: 'Klimat & miljö',
    lead: 'Fyratusen begagnade dörrar söker ett hem. Malmös återbrukslager har blivit det första stoppet för den som ritar nytt.',
    questions: [
      ['Hur stort är lagret?', 'Som två handbollshallar. Det luktar linolja och gammal skola.'],
      [
        'Vad har varit svårast på vägen?',
        'Garantierna. Ingen vet vem som ansvarar för en dörr från 1974. Till slut skrev vi ett avtal som gör att vi delar på risken.',
      ],
      [
        'Vad kommer besökarna att få uppleva?',
        'En auktion på låtsas. Den som bjuder får bygga en koja av det som ropas in.',
      ],
      [
        'Vilket är ert bästa råd till den som funderar på att delta?',
        'Bjud in inköparna. De bestämmer mer än arkitekterna.',
      ],
    ],
  },
  {
    name: 'Karin Almestad',
    title: 'HR-strateg',
    arranger: 'Linköpings kommun',
    date: '2024-09-19',
    edition: 2024,
    topic: 'Arbetsliv & kompetens',
    lead: 'Inga namn, inga skolor, inga tidigare titlar. I Linköping får den som söker jobb visa vad hen kan i stället.',
    questions: [
      [
        'Hur går det till?',
        'Alla sökande får samma uppgift på fyrtio minuter, tagen ur en vanlig arbetsdag. Svaren bedöms av två personer som inte vet vem som har skrivit.',
      ],
      [
        'Vilka får ni nu som ni inte fick förut?',
        'Folk över femtiofem. Folk som har jobbat utomlands. En före detta kock som visade sig vara vår bästa planerare.',
      ],
      ['Vad säger facken?', 'De var med och skrev uppgifterna. Det är nog därför det fungerar.'],
    ],
  },
  {
    name: 'Oskar Rydvall',
    title: 'trafikstrateg',
    arranger: 'Västra Götalandsregionen',
    date: '2026-09-28',
    edition: 2026,
    topic: 'Mobilitet',
    lead: 'Linjen hade i snitt en och en halv resenär. Nu kommer en minibuss när någon ringer, och resenärerna har blivit femton.',
    questions: [
      [
        'Vad är anropsstyrd trafik?',
        'En buss som bara kör när någon vill åka. Man ringer senast en timme innan, och datorn lägger ihop resorna.',
      ],
      [
        'Måste man ha en app?',
        'Nej. Vi prövade med bara app i en månad och tappade alla över sjuttio. Nu finns ett telefonnummer, och en människa svarar.',
      ],
      [
        'Vad händer hos er när veckan är slut?',
        'Vi utökar till tre kommuner till, och vi behöver fler förare.',
      ],
    ],
  },
  {
    name: 'Linnea Sköldebrink',
    title: 'processledare',
    arranger: 'Vinnova',
    date: '2026-10-02',
    edition: 2026,
    topic: 'Demokrati & delaktighet',
    lead: 'Jurister och handläggare vid samma bord, med lagboken uppslagen. Nio gånger av tio är det inte lagen som hindrar.',
    questions: [
      [
        'Vad är en regelverkstad?',
        'En dag då man tar med ett hinder och läser paragrafen tillsammans. Högt, ord för ord.',
      ],
      [
        'Vad brukar ni upptäcka?',
        'Att det som kallas lag är en rutin från 2008. Då går det att ändra på en eftermiddag.',
      ],
      [
        'Och när det faktiskt är lagen?',
        'Då skriver vi ner det så att den som kan ändra lagen förstår. Två förslag ligger hos departementet.',
      ],
    ],
  },
];

/** English for the interviews that are translated, by the person's name. */
export const INTERVIEWS_IN_ENGLISH: Readonly<
  Record<string, Pick<InterviewText, 'title' | 'lead' | 'questions'>>
> = {
  'Tor-Erik Wallin': {
    title: 'head of operations',
    lead: 'When the snow comes in September there is no time for long inquiries. In Kiruna the paths are ploughed first, and the rest of the country wonders how.',
    questions: [
      [
        'How did it start?',
        'With a chart of broken wrists. Three out of four who slipped were on foot, and two out of three ploughs were on the roads. We could not pretend we had not seen it.',
      ],
      [
        'What did the drivers say?',
        'The first week they called us. The second week their mothers called to say thank you.',
      ],
      [
        'What is your best advice to others?',
        'Show the figures as they are. We also show the winter when it did not work, and that is the one people want to talk about.',
      ],
      ['What happens when the week is over?', 'Then it snows.'],
    ],
  },
  'Maj-Lis Frändén': {
    title: 'head of libraries',
    lead: 'Between the crime novels and the picture books in Sundsvall hang forty pairs of skates. They are borrowed as often as the books.',
    questions: [
      [
        'How did skates end up in a library?',
        'A cupboard was emptied when the encyclopaedias went. The same week somebody asked where to borrow a helmet. No strategy was needed.',
      ],
      [
        'What do the borrowers say?',
        'That it is a relief not to explain yourself. A library card says nothing about what is in your account.',
      ],
      ['What is your best advice to others?', 'Start with a cupboard.'],
    ],
  },
};
