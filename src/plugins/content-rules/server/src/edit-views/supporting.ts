import { COMMON, type EditViews } from './types';

const NAME = ['Namn'] as const;
const WEBSITE = ['Webbplats', 'Hela adressen, börjar med https://.'] as const;

/** Types that governed pages point at. */
export const supporting: EditViews = {
  'api::arranger.arranger': {
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
      sector: [
        'Sektor',
        'municipality = kommun, region, agency = myndighet, academia = akademi, company = företag, civil_society = civilsamhälle.',
      ],
      organisationNumber: ['Organisationsnummer', 'Tio siffror: NNNNNN-NNNN.'],
      website: WEBSITE,
      logo: ['Logotyp'],
      description: ['Beskrivning'],
      contacts: ['Kontaktpersoner', 'E-post och telefon visas aldrig utåt.'],
      ...COMMON,
    },
  },
  'api::person.person': {
    list: ['name', 'updatedAt'],
    sort: 'name ASC',
    mainField: 'name',
    rows: ['name:6 email:6', 'withdrawnAt:6'],
    fields: {
      name: NAME,
      email: ['E-post', 'Visas aldrig utåt.'],
      withdrawnAt: ['Har bett att få bli borttagen', 'När personen tog tillbaka sitt medgivande.'],
    },
  },
  'api::edition.edition': {
    list: ['year', 'name', 'startsOn', 'endsOn'],
    sort: 'year DESC',
    mainField: 'name',
    rows: ['year:4 name:8', 'theme:6 slug:6', 'startsOn:4 endsOn:4 timeZone:4', 'archiveIntro:12'],
    fields: {
      year: ['År'],
      name: ['Namn', 'Till exempel ”Innovationsveckan 2026”.'],
      theme: ['Tema'],
      startsOn: ['Första dagen'],
      endsOn: ['Sista dagen'],
      archiveIntro: ['Text i arkivet', 'Några meningar om hur veckan blev.'],
      ...COMMON,
    },
  },
  'api::venue.venue': {
    list: ['name', 'city', 'address', 'updatedAt'],
    sort: 'name ASC',
    mainField: 'name',
    rows: [
      'name:8 city:4',
      'address:8 postalCode:4',
      'accessibilityInfo:12',
      'website:6 slug:6',
      'latitude:4 longitude:4',
    ],
    fields: {
      name: NAME,
      address: ['Gatuadress'],
      postalCode: ['Postnummer'],
      city: ['Ort'],
      latitude: ['Latitud'],
      longitude: ['Longitud'],
      accessibilityInfo: ['Tillgänglighet', 'Entré, hiss, hörslinga, toalett.'],
      website: WEBSITE,
      ...COMMON,
    },
  },
  'api::topic.topic': {
    list: ['name', 'slug', 'updatedAt'],
    sort: 'name ASC',
    mainField: 'name',
    rows: ['name:6 slug:6', 'description:12'],
    fields: { name: NAME, description: ['Beskrivning'], ...COMMON },
  },
  'api::session-series.session-series': {
    list: ['name', 'slug', 'updatedAt'],
    sort: 'name ASC',
    mainField: 'name',
    rows: ['name:6 slug:6', 'description:12'],
    fields: { name: NAME, description: ['Beskrivning'], ...COMMON },
  },
  'api::redirect.redirect': {
    list: ['from', 'to', 'code', 'automatic'],
    sort: 'from ASC',
    mainField: 'from',
    rows: ['from:6 to:6', 'code:4 forLocale:4 automatic:4'],
    fields: {
      from: ['Från', 'Den gamla adressen utan domän: ”/nyheter/gammal-rubrik”.'],
      to: ['Till', 'Den nya adressen, eller en hel adress till en annan webbplats.'],
      code: ['Sort', 'permanent = för alltid, temporary = tillfällig.'],
      forLocale: ['Språk', 'Den språkversion som den gamla adressen hör till.'],
      automatic: ['Skapad av systemet'],
    },
  },
  'api::site.site': {
    mainField: 'name',
    rows: [
      'name:6 publisher:6',
      'contactEmail:6 contactPhone:6',
      'contactAddress:12',
      'languages:12',
      'interviewQuestions:12',
      'accessibilityStatement:12',
    ],
    fields: {
      name: ['Webbplatsens namn'],
      publisher: ['Utgivare', 'Den organisation som svarar för webbplatsen.'],
      contactEmail: ['E-post', 'Visas för alla.'],
      contactPhone: ['Telefon', 'Visas för alla.'],
      contactAddress: ['Postadress'],
      languages: ['Språk'],
      interviewQuestions: [
        'Standardfrågor',
        'Nya ”Hallå där arrangör” börjar med dessa frågor. Ändringar gäller nya intervjuer.',
      ],
      accessibilityStatement: ['Tillgänglighetsredogörelse'],
    },
  },
};
