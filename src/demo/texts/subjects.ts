/**
 * What the sessions are about. Each subject comes back year after year and matures: tried in 2024, in
 * use in 2025, spread in 2026. [title, what it is about, topic, sector of those who do it]
 */
export type Subject = readonly [title: string, about: string, topic: string];

export const SUBJECTS: readonly Subject[] = [
  [
    'Digitala tvillingar i stadsplaneringen',
    'En modell av staden gör det möjligt att pröva skuggor, skyfall och trafik innan någon har satt spaden i marken.',
    'Stadsutveckling',
  ],
  [
    'Välfärdsteknik i hemtjänsten',
    'Nyckelfria lås, trygghetskameror och läkemedelsautomater har kommit in i hundratals hem. Tekniken var det lätta, vanorna det svåra.',
    'Hälsa & omsorg',
  ],
  [
    'Skolan som börjar klockan nio',
    'Tre högstadieskolor flyttade första lektionen en timme. Frånvaron sjönk, men schemat blev ett pussel för bussbolaget.',
    'Skola & lärande',
  ],
  [
    'Återbruk i kommunala byggen',
    'Dörrar, tegel och undertak får ett andra liv. Det kräver ett lager, en inventering och en inköpare som törs fråga.',
    'Klimat & miljö',
  ],
  [
    'Medborgarbudget på landsbygden',
    'Byarna fick själva fördela en del av investeringspengarna. Det blev en bastu, två busskurer och många samtal.',
    'Demokrati & delaktighet',
  ],
  [
    'Språkmodeller i ärendehandläggningen',
    'Handläggarna låter en språkmodell skriva första utkastet av beslutsbrev. En människa läser alltid, ändrar ofta och skriver under.',
    'Artificiell intelligens',
  ],
  [
    'Anropsstyrd kollektivtrafik',
    'När linjebussen gick tom prövades en minibuss som beställs i telefonen, av den som har en telefon.',
    'Mobilitet',
  ],
  [
    'Rekrytering utan cv',
    'Arbetsprov i stället för meritlistor gav sökande som aldrig annars hade hört av sig.',
    'Arbetsliv & kompetens',
  ],
  [
    'Fritidsbank på biblioteket',
    'Skridskor, hjälmar och tält lånas ut bredvid deckarna. Låntagarna blev yngre och stannade längre.',
    'Social innovation',
  ],
  [
    'Öppna data om badvatten',
    'Prover som förr låg i en pärm ligger nu i ett öppet gränssnitt. Först att använda dem var en badtokig gymnasist.',
    'Digitalisering',
  ],
  [
    'Skyfallskartor som alla förstår',
    'Källaröversvämningar drabbar grannar olika. Med kartan framför sig blir det lättare att prata om var vattnet ska ta vägen.',
    'Klimat & miljö',
  ],
  [
    'Vårdcentralen i bussen',
    'En ombyggd buss med två mottagningsrum besöker byar som har haft elva mil till närmaste läkare.',
    'Hälsa & omsorg',
  ],
  [
    'Samtal i stället för enkäter',
    'Tjugo hembesök sade mer än två tusen kryss. Så väljer man vilka dörrar man knackar på.',
    'Demokrati & delaktighet',
  ],
  [
    'Matsvinn i skolköket',
    'En våg vid diskinlämningen och en elev som läser av den. Mer behövdes inte för att halvera det som slängs.',
    'Klimat & miljö',
  ],
  [
    'Gemensam e-arkivering för små kommuner',
    'Sex kommuner delar på en arkivarie, en upphandling och en ordning för vad som får gallras.',
    'Digitalisering',
  ],
  [
    'Cykelplogning först',
    'Gång- och cykelvägar plogas före bilvägarna. Färre halkolyckor betalade traktorn.',
    'Mobilitet',
  ],
  [
    'Lärlingar i äldreomsorgen',
    'Arbetsmarknadsenheten och omsorgen anställer tillsammans. Handledarna får tid, och det märks.',
    'Arbetsliv & kompetens',
  ],
  [
    'Digital delaktighet för seniorer',
    'Ungdomar på sommarjobb lär ut bank-id, videosamtal och hur man ser att ett sms är lurendrejeri.',
    'Social innovation',
  ],
  [
    'Bildigenkänning i vägunderhållet',
    'Sopbilen filmar vägen den ändå kör. Potthålen hittas innan någon hinner ringa.',
    'Artificiell intelligens',
  ],
  [
    'Trygga platser efter mörkrets inbrott',
    'Belysning, lekfull möblering och någon som jobbar kvällstid: tre torg, tre olika svar.',
    'Stadsutveckling',
  ],
  [
    'Föräldramöten på sju språk',
    'Tolkning i hörlurar och korta filmer gjorde att de tomma stolarna fylldes.',
    'Skola & lärande',
  ],
  [
    'Upphandling som lockar små företag',
    'Kortare underlag, tidigare dialog och delade kontrakt. Antalet anbud fördubblades.',
    'Arbetsliv & kompetens',
  ],
  [
    'Ett ärende, en väg in',
    'Den som startar kafé ska inte behöva veta vilken nämnd som bestämmer om fettavskiljaren.',
    'Digitalisering',
  ],
  [
    'Sociala obligationer för skolresultat',
    'En satsning på familjehemsplacerade barn betalas när betygen stiger. Så räknas det, och det här går inte att räkna.',
    'Social innovation',
  ],
  [
    'Laddplatser för alla',
    'Stolpar som går att nå från rullstol, skyltar som går att läsa och betalning som inte kräver app.',
    'Mobilitet',
  ],
  [
    'Solel på simhallstaket',
    'Vattnet i bassängen blev ett batteri. Driftteknikern visar kurvorna från vintern.',
    'Klimat & miljö',
  ],
  [
    'Chattbot med mänsklig reserv',
    'Hälften av frågorna handlar om sophämtning. Resten ska till en människa, och det ska gå fort.',
    'Artificiell intelligens',
  ],
  [
    'Kulturskola utan köer',
    'Prova på i grupp, instrument att låna hem och en rektor som slutade mäta platser.',
    'Skola & lärande',
  ],
  [
    'Psykisk hälsa i gymnasiet',
    'En mottagning mitt i korridoren, med fika, öppen dörr och ingen remiss.',
    'Hälsa & omsorg',
  ],
  [
    'Stadsdelen som byggs av trä',
    'Från plantering till bjälklag på trettio mil. Om brand, buller och vem som vågar gå först.',
    'Stadsutveckling',
  ],
  [
    'Unga granskar budgeten',
    'Tolv ungdomar fick samma underlag som fullmäktige och ställde de frågor som ingen annan ställde.',
    'Demokrati & delaktighet',
  ],
  [
    'Distansarbete i glesbygd',
    'Tomma lokaler blev arbetsplatser med bra uppkoppling. Inflyttningen syns redan i skolans klasslistor.',
    'Arbetsliv & kompetens',
  ],
  [
    'Delade journaler vid utskrivning',
    'När region och kommun ser samma plan kommer hjälpmedlen fram före patienten.',
    'Hälsa & omsorg',
  ],
  [
    'Naturen som dagvattenlösning',
    'Diken, dammar och regnbäddar i stället för grövre rör. Grodorna kom på köpet.',
    'Klimat & miljö',
  ],
  [
    'Försök med sex timmars arbetsdag',
    'Ett äldreboende jämförs med ett annat. Sjukfrånvaro, kostnad och hur det känns på torsdagen.',
    'Arbetsliv & kompetens',
  ],
  [
    'Tillgängliga webbplatser på riktigt',
    'Skärmläsaranvändare testade tio kommuners sidor. Det mesta går att laga på en eftermiddag.',
    'Digitalisering',
  ],
  [
    'Hyra ut till den som ingen hyr ut till',
    'Bostad först, villkor sedan. Kommunen står för riskerna, och de blev mindre än väntat.',
    'Social innovation',
  ],
  [
    'Maskininlärning mot falska fakturor',
    'Mönster i betalningarna avslöjar det som ögat missar. Men vem granskar modellen?',
    'Artificiell intelligens',
  ],
  [
    'Skolvägen till fots',
    'Vandrande skolbussar, avstängda gator och klistermärken. Köerna utanför skolan försvann på en termin.',
    'Mobilitet',
  ],
  [
    'Lekplats för hundraåringar',
    'Gungor, balansgång och kaffe. En mötesplats där generationerna faktiskt möts.',
    'Stadsutveckling',
  ],
  [
    'Språkcafé på arbetsplatsen',
    'En halvtimme om dagen med en kollega slog två år på skolbänk.',
    'Skola & lärande',
  ],
  [
    'Medborgarlöfte om svarstid',
    'Alla får besked inom två dagar, även om beskedet är att det dröjer.',
    'Demokrati & delaktighet',
  ],
  [
    'Fossilfria transporter i hemsjukvården',
    'Elcyklar, elbilar och en ruttplanering som räknar med backarna.',
    'Mobilitet',
  ],
  [
    'Så mäter man nyttan av innovation',
    'Kronor, minuter och sådant som inte ryms i någon kolumn. Ett enkelt sätt att börja följa upp.',
    'Arbetsliv & kompetens',
  ],
  [
    'Digital hemmonitorering',
    'Blodtryck och vikt mäts vid köksbordet. Sköterskan ringer när kurvan lutar fel.',
    'Hälsa & omsorg',
  ],
  [
    'Sanering med svampar',
    'En gammal sågverkstomt renas på plats. Det tar tre år och luktar höst.',
    'Klimat & miljö',
  ],
  [
    'Barnens egen översiktsplan',
    'Fyror ritade sina hemliga vägar. De stämde dåligt med gång- och cykelplanen.',
    'Stadsutveckling',
  ],
  [
    'Föreningslivet som krisberedskap',
    'Scoutkårer, bygdegårdar och orienterare vet var nycklarna finns när strömmen går.',
    'Social innovation',
  ],
  [
    'Regelverkstad: när lagen står i vägen',
    'Jurister och verksamhet läser paragraferna tillsammans. Oftast var det inte lagen som hindrade, utan vanan.',
    'Demokrati & delaktighet',
  ],
  [
    'Datadriven bemanning',
    'Väder, influensa och skollov förutsäger sjukfrånvaron bättre än magkänslan gör.',
    'Digitalisering',
  ],
];

/** English names for those sessions that are translated. */
export const IN_ENGLISH: Readonly<Record<string, readonly [title: string, about: string]>> = {
  'Digitala tvillingar i stadsplaneringen': [
    'Digital twins in city planning',
    'A model of the city lets us try shadows, cloudbursts and traffic before anybody puts a spade in the ground.',
  ],
  'Öppna data om badvatten': [
    'Open data about bathing water',
    'Samples that used to sit in a binder are now in an open interface. The first to use them was a swimming-mad student.',
  ],
  'Stadsdelen som byggs av trä': [
    'The district built of wood',
    'From planting to floor joists within three hundred kilometres. About fire, noise and who dares to go first.',
  ],
  'Cykelplogning först': [
    'Bicycle paths ploughed first',
    'Paths for walking and cycling are cleared before the roads. Fewer falls paid for the tractor.',
  ],
  'Vårdcentralen i bussen': [
    'The health centre on a bus',
    'A rebuilt bus with two consulting rooms visits villages a hundred kilometres from the nearest doctor.',
  ],
  'Naturen som dagvattenlösning': [
    'Letting nature handle stormwater',
    'Ditches, ponds and rain beds instead of thicker pipes. The frogs came as a bonus.',
  ],
};
