/** Real public bodies and a few others: name, short name, sector, aliases, domain. Nothing else about them is claimed. */
export type Sector =
  'municipality' | 'region' | 'agency' | 'academia' | 'company' | 'civil_society';

export interface ArrangerSpec {
  name: string;
  shortName: string;
  sector: Sector;
  aliases?: string;
  website?: string;
}

const list =
  (sector: Sector) =>
  (...names: (readonly [name: string, shortName: string, site: string, aliases?: string])[]) =>
    names.map(([name, shortName, site, aliases]): ArrangerSpec => ({
      name,
      shortName,
      sector,
      website: `https://${site}`,
      ...(aliases === undefined ? {} : { aliases }),
    }));

export const ARRANGERS: readonly ArrangerSpec[] = [
  ...list('municipality')(
    ['Helsingborgs stad', 'Helsingborg', 'helsingborg.se', 'Helsingborg\nHelsingborgs kommun'],
    ['Göteborgs Stad', 'Göteborg', 'goteborg.se', 'Göteborgs kommun'],
    ['Malmö stad', 'Malmö', 'malmo.se'],
    ['Umeå kommun', 'Umeå', 'umea.se'],
    ['Skellefteå kommun', 'Skellefteå', 'skelleftea.se'],
    ['Örebro kommun', 'Örebro', 'orebro.se'],
    ['Linköpings kommun', 'Linköping', 'linkoping.se'],
    ['Uppsala kommun', 'Uppsala', 'uppsala.se'],
    ['Västerås stad', 'Västerås', 'vasteras.se'],
    ['Eskilstuna kommun', 'Eskilstuna', 'eskilstuna.se'],
    ['Sundsvalls kommun', 'Sundsvall', 'sundsvall.se'],
    ['Borås Stad', 'Borås', 'boras.se'],
    ['Karlstads kommun', 'Karlstad', 'karlstad.se'],
    ['Växjö kommun', 'Växjö', 'vaxjo.se'],
    ['Kiruna kommun', 'Kiruna', 'kiruna.se'],
    ['Lunds kommun', 'Lund', 'lund.se'],
  ),
  ...list('region')(
    ['Region Skåne', 'Skåne', 'skane.se'],
    ['Västra Götalandsregionen', 'VGR', 'vgregion.se', 'VGR'],
    ['Region Stockholm', 'Stockholm', 'regionstockholm.se'],
    ['Region Västerbotten', 'Västerbotten', 'regionvasterbotten.se'],
    ['Region Östergötland', 'Östergötland', 'regionostergotland.se'],
    ['Region Dalarna', 'Dalarna', 'regiondalarna.se'],
    ['Region Jönköpings län', 'Jönköping', 'rjl.se'],
  ),
  ...list('agency')(
    ['Vinnova', 'Vinnova', 'vinnova.se', 'Verket för innovationssystem'],
    ['Skatteverket', 'Skatteverket', 'skatteverket.se'],
    ['Arbetsförmedlingen', 'Arbetsförmedlingen', 'arbetsformedlingen.se'],
    ['Bolagsverket', 'Bolagsverket', 'bolagsverket.se'],
    ['Lantmäteriet', 'Lantmäteriet', 'lantmateriet.se'],
    ['Trafikverket', 'Trafikverket', 'trafikverket.se'],
    ['Myndigheten för digital förvaltning', 'Digg', 'digg.se', 'Digg'],
    ['Naturvårdsverket', 'Naturvårdsverket', 'naturvardsverket.se'],
  ),
  ...list('academia')(
    ['Linköpings universitet', 'LiU', 'liu.se', 'LiU'],
    ['Chalmers tekniska högskola', 'Chalmers', 'chalmers.se', 'Chalmers'],
    ['Umeå universitet', 'UmU', 'umu.se'],
    ['Malmö universitet', 'MaU', 'mau.se'],
  ),
  ...list('civil_society')(
    ['Sveriges Kommuner och Regioner', 'SKR', 'skr.se', 'SKR'],
    ['Coompanion', 'Coompanion', 'coompanion.se'],
    ['Röda Korset', 'Röda Korset', 'rodakorset.se', 'Svenska Röda Korset'],
  ),
  ...list('company')(
    ['RISE Research Institutes of Sweden', 'RISE', 'ri.se', 'RISE'],
    ['Sweco', 'Sweco', 'sweco.se'],
  ),
];
