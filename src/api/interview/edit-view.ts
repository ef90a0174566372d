import type { EditView } from '../../plugins/content-rules/types';

export const editView: EditView = {
  name: { sv: 'Hallå där arrangör', en: 'Interview' },
  list: ['title', 'arranger', 'date', 'updatedAt'],
  sort: 'date DESC',
  mainField: 'title',
  rows: [
    'title:8 date:4',
    'seriesLabel:6 slug:6',
    'interviewee:12',
    'arranger:6 edition:6',
    'editionDiscussed:6 topics:6',
    'lead:12',
    'content:12',
    'portrait:12',
    'portraitPlacement:6 webcastLinks:6',
    'seo:12',
  ],
  fields: {
    title: ['Rubrik', 'Den intervjuades namn och organisation: ”Anna Ek, Exempelstads kommun”.'],
    seriesLabel: ['Serie', 'Står framför rubriken. Kan lämnas tomt.'],
    date: ['Datum', 'Det datum som visas på sidan.'],
    interviewee: ['Intervjuad', 'Namn, titel och organisation som de var vid intervjun.'],
    arranger: ['Arrangör', 'Den arrangör som personen talar för.'],
    edition: ['Publicerad under', 'Det år som intervjun hör till.'],
    editionDiscussed: ['Handlar om', 'Det år som samtalet gäller, om det är ett annat.'],
    lead: ['Ingress', 'Vem vi möter och varför. Två eller tre meningar.'],
    content: [
      'Innehåll',
      'Nya intervjuer börjar med standardfrågorna. Ändra, flytta eller ta bort dem, och lägg till citat, bilder och puffar där de hör hemma.',
    ],
    portrait: ['Porträtt', 'Bilden på den intervjuade. Fotografens namn ska alltid stå med.'],
    portraitPlacement: ['Porträttets plats', 'top = överst på sidan, bottom = sist på sidan.'],
    webcastLinks: ['Länkar till webbsändningar', 'Visas när de själva är publicerade.'],
  },
};
