import type { EditView } from '../../plugins/content-rules/types';

export const editView: EditView = {
  name: { sv: 'Webbplats', en: 'Site' },
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
  english: {
    name: ['Name of the site'],
    publisher: ['Publisher', 'The organisation that answers for the site.'],
    contactEmail: ['E-mail', 'Shown to everyone.'],
    contactPhone: ['Phone', 'Shown to everyone.'],
    contactAddress: ['Postal address'],
    languages: ['Languages'],
    interviewQuestions: [
      'Standard questions',
      'New interviews begin with these. Changes apply to new interviews.',
    ],
    accessibilityStatement: ['Accessibility statement'],
  },
};
