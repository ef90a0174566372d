/** The demo's news, in words of our own. */
export interface ArticleText {
  title: string;
  kicker: string;
  date: string;
  topic: string;
  motif: string;
  arrangers?: readonly string[];
  lead: string;
  body: string;
  quote?: readonly [text: string, attribution: string];
  callOut?: readonly [context: string, linkText: string, url: string];
}

export const ARTICLES_2026: readonly ArticleText[] = [
  {
    title: 'Så blev Innovationsveckan 2026',
    kicker: 'Återblick',
    date: '2026-10-12',
    topic: 'Demokrati & delaktighet',
    motif: 'scen',
    lead: 'Femtio programpunkter, fyrtio arrangörer och ett kafferep i en plogbilshall. Nu går det att se sändningarna i efterhand.',
    body: 'Årets tema var att komma längre tillsammans, och det märktes i programmet. Nästan var fjärde programpunkt hade arrangörer från mer än en organisation.\n\nMest trängsel var det när barnen i Göteborg visade sina genvägar. Mest tyst var det när en sköterska i inlandet berättade om den patient som aldrig kom.\n\n## Det här händer nu\n\n- Sändningarna textas och läggs ut allt eftersom.\n- Arrangörerna får en enkel mall för att följa upp.\n- Nästa års datum meddelas före jul.',
    quote: [
      '”Vi åkte dit för att berätta och åkte hem med tre sidor frågor. Det var bättre.”',
      'Arrangör från Sundsvall',
    ],
  },
  {
    title: 'Programmet är här: femtio skäl att lämna skrivbordet',
    kicker: 'Programmet',
    date: '2026-09-01',
    topic: 'Arbetsliv & kompetens',
    motif: 'lappar',
    lead: 'Verkstäder, studiebesök och samtal i hela landet. I dag öppnar anmälan till Innovationsveckan 2026.',
    body: 'Programmet går att sortera efter ämne, ort och hur man deltar. Ungefär två tredjedelar kan följas på nätet, och allt som sänds textas.\n\nVerkstäderna har begränsat antal platser. Kan du inte komma, avboka gärna: kön brukar vara lång.',
    callOut: ['Gå direkt till programmet:', 'program.demo.example', 'https://program.demo.example'],
  },
  {
    title: 'Tre nya i redaktionen',
    kicker: 'Redaktionen',
    date: '2026-08-25',
    topic: 'Arbetsliv & kompetens',
    motif: 'samtal',
    lead: 'Höstens redaktion är på plats. De läser allt innan det publiceras, och de läser noga.',
    body: 'Saga skriver, Elias granskar och Mirja publicerar. Ingen text når webbplatsen förrän två personer har sett den.\n\nHör av dig om något är fel. Rättelser görs samma dag, och det syns vad som har ändrats.',
  },
  {
    title: 'Vårdbussen rullar vidare till fyra kommuner till',
    kicker: 'Ur programmet',
    date: '2026-09-08',
    topic: 'Hälsa & omsorg',
    motif: 'hjarta-vard',
    arrangers: ['Region Västerbotten'],
    lead: 'Det som började med en avlagd bokbuss är nu ordinarie vård. I höst får bussen sällskap av en till.',
    body: 'Den första vintern räknade ingen med fler än några besök om dagen. Det blev elva. Många hade väntat i åratal med att söka för något som gick att lösa på en kvart.\n\nNu ritas en ny tur som går runt sjön i stället för längs vägen. Turlistan är gjord tillsammans med postbäraren.',
  },
  {
    title: 'Språkmodellen får inte sista ordet',
    kicker: 'Ur programmet',
    date: '2026-09-04',
    topic: 'Artificiell intelligens',
    motif: 'lampor',
    arrangers: ['Skatteverket', 'Myndigheten för digital förvaltning'],
    lead: 'Två myndigheter visar hur de prövar nya verktyg med fönstren öppna. Publiken får mäta sig med maskinen.',
    body: 'Frågan är inte om en språkmodell kan skriva ett begripligt brev, utan vem som märker när den har fel. Därför är den viktigaste siffran hur mycket en människa ändrar.\n\nUnder programpunkten läser en panel av medborgare breven utan att veta vem som har skrivit vilket.',
  },
  {
    title: 'Så når du sändningarna om du behöver textning',
    kicker: 'Tillgänglighet',
    date: '2026-10-01',
    topic: 'Digitalisering',
    motif: 'natverk',
    lead: 'Alla direktsändningar textas i efterhand inom två veckor, och några tolkas direkt. Här är vad som gäller.',
    body: 'På varje sändnings sida står om den är textad, när textningen blir klar och om den tolkas till teckenspråk.\n\n- **Direkt:** sju sändningar har teckenspråkstolk.\n- **Efteråt:** all text går att söka i och läsa för sig.\n- **Utskrift:** be redaktionen om en text att ladda ner.',
  },
  {
    title: 'Träffa postbäraren som ritade om busslinjen',
    kicker: 'Möten',
    date: '2026-09-16',
    topic: 'Mobilitet',
    motif: 'tag',
    arrangers: ['Västra Götalandsregionen'],
    lead: 'Den som vet var folk bor är den som delar ut posten. Det visade sig vara trafikplaneringens bästa källa.',
    body: 'På baksidan av ett vykort ritade hon hur folk i trakten egentligen tar sig till affären. Kartan hänger nu på regionens kontor, inramad.\n\nUnder veckan berättar hon själv, på plats i Vara. Fika ingår, och det går buss dit.',
  },
  {
    title: 'Gymnasister granskar kommunens budget',
    kicker: 'Ur programmet',
    date: '2026-09-23',
    topic: 'Demokrati & delaktighet',
    motif: 'bocker',
    arrangers: ['Växjö kommun'],
    lead: 'Tolv elever, samma underlag som fullmäktige och en ekonom som lovat att svara på allt. I höst granskar de på nytt.',
    body: 'Förra året frågade eleverna varför skolmaten kostar mer på fredagar. Ingen visste. Svaret visade sig vara värt trehundratusen kronor.\n\nI år har de valt att titta på kommunens lokaler.',
  },
  {
    title: 'Lekplatsen i Borås har en minimiålder på sextio',
    kicker: 'På plats',
    date: '2026-09-29',
    topic: 'Stadsutveckling',
    motif: 'stad-vid-vatten',
    arrangers: ['Borås Stad'],
    lead: 'Gungor med ryggstöd, balansgång i lagom höjd och en kaffeautomat. Barnbarn får vara med om de uppför sig.',
    body: 'Idén kom från en pensionärsförening som tröttnat på att sitta bredvid. Parken ritades av dem som skulle använda den, och den första skissen gjordes i lera.\n\nUnder veckan är det invigning två gånger: en gång för tidningen och en gång för de gungande.',
  },
  {
    title: 'Regnbäddarna klarade augustiskyfallet',
    kicker: 'Resultat',
    date: '2026-08-31',
    topic: 'Klimat & miljö',
    motif: 'odling',
    arrangers: ['Lunds kommun'],
    lead: 'Sextio millimeter på en timme, och inte en källare. Nu delar Lund med sig av ritningarna.',
    body: 'Regnbäddarna anlades för tre år sedan längs två gator, och grannarna protesterade. I augusti stod de själva och filmade när vattnet sögs upp.\n\nRitningar, växtlista och drifttimmar är fria att använda.',
    callOut: ['Hämta ritningarna:', 'regnbaddar.demo.example', 'https://regnbaddar.demo.example'],
  },
  {
    title: 'Anmäl din programpunkt senast den 15 juni',
    kicker: 'Till arrangörer',
    date: '2026-05-11',
    topic: 'Arbetsliv & kompetens',
    motif: 'karta',
    lead: 'Du behöver inte vara klar. Det räcker med ett ämne, en ort och någon som svarar i telefon.',
    body: 'Alla i offentlig sektor och civilsamhället kan vara arrangörer. Företag och lärosäten är välkomna tillsammans med någon av dem.\n\n## Så går det till\n\n- Beskriv idén i tre meningar.\n- Välj om den hålls på plats, på nätet eller både och.\n- Redaktionen hör av sig inom en vecka.',
  },
  {
    title: 'Årets tema: Tillsammans längre',
    kicker: 'Tema',
    date: '2026-03-09',
    topic: 'Social innovation',
    motif: 'pussel',
    lead: 'Piloter blir sällan bättre av att göras femtio gånger. I år söker vi er som har delat på arbetet.',
    body: 'Temat växte fram ur förra årets utvärdering. Där skrev många arrangörer samma sak: vi upptäckte för sent att grannkommunen gjorde likadant.\n\nDärför får programpunkter med flera arrangörer förtur i år.',
  },
];
