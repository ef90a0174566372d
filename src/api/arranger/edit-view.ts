import type { EditView } from '../../plugins/content-rules/types';

export const editView: EditView = {
  name: { sv: 'Arrangör', en: 'Arranger' },
  list: ['name', 'sector', 'website', 'updatedAt'],
  sort: 'name ASC',
  mainField: 'name',
  rows: [
    'name:8 shortName:4',
    'sector:6 organisationNumber:6',
    'website:6 slug:6',
    'logo:6 aliases:6',
    'description:12',
    'contacts:12',
    'seo:12',
  ],
  fields: {
    name: ['Namn', 'Det fullständiga namnet: ”Helsingborgs stad”.'],
    shortName: ['Kortnamn'],
    aliases: ['Andra namn', 'Ett namn på varje rad. Används när gamla sidor läses in.'],
    sector: ['Sektor'],
    organisationNumber: ['Organisationsnummer', 'Tio siffror: NNNNNN-NNNN.'],
    website: ['Webbplats', 'Hela adressen, börjar med https://.'],
    logo: ['Logotyp'],
    description: ['Beskrivning'],
    contacts: ['Kontaktpersoner', 'E-post och telefon visas aldrig utåt.'],
  },
  english: {
    name: ['Name', 'The full name: “Helsingborgs stad”.'],
    shortName: ['Short name'],
    aliases: ['Other names', 'One name on each row. Used when old pages are read in.'],
    sector: ['Sector'],
    organisationNumber: ['Organisation number', 'Ten digits: NNNNNN-NNNN.'],
    website: ['Website', 'The whole address, begins with https://.'],
    logo: ['Logo'],
    description: ['Description'],
    contacts: ['Contacts', 'E-mail and phone are never shown to the public.'],
  },
  values: {
    sector: {
      municipality: { sv: 'Kommun', en: 'Municipality' },
      region: { sv: 'Region', en: 'Region' },
      agency: { sv: 'Myndighet', en: 'Agency' },
      academia: { sv: 'Akademi', en: 'Academia' },
      company: { sv: 'Företag', en: 'Company' },
      civil_society: { sv: 'Civilsamhälle', en: 'Civil society' },
    },
  },
};
