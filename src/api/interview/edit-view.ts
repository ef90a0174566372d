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
    portraitPlacement: ['Porträttets plats', 'Var på sidan det står.'],
    webcastLinks: ['Länkar till webbsändningar', 'Visas när de själva är publicerade.'],
  },
  english: {
    title: ['Title', 'Name and organisation of the interviewee: “Anna Ek, Exempelstads kommun”.'],
    seriesLabel: ['Series', 'Stands in front of the title. May be left empty.'],
    date: ['Date', 'The date that is shown on the page.'],
    interviewee: ['Interviewee', 'Name, title and organisation as they were at the interview.'],
    arranger: ['Arranger', 'The arranger that the person speaks for.'],
    edition: ['Published under', 'The year that the interview belongs to.'],
    editionDiscussed: ['About', 'The year that the conversation is about, if it is another one.'],
    lead: ['Lead', 'Whom we meet and why. Two or three sentences.'],
    content: [
      'Content',
      'New interviews begin with the standard questions. Change, move or remove them, and put quotes, pictures and call-outs where they belong.',
    ],
    portrait: [
      'Portrait',
      'The picture of the interviewee. The photographer must always be named.',
    ],
    portraitPlacement: ['Place of the portrait', 'Where on the page it stands.'],
    webcastLinks: ['Links to webcasts', 'Shown when they are published themselves.'],
  },
  values: {
    portraitPlacement: {
      top: { sv: 'Överst på sidan', en: 'At the top of the page' },
      bottom: { sv: 'Sist på sidan', en: 'At the end of the page' },
    },
  },
};
