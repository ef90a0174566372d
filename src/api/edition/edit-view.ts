import type { EditView } from '../../plugins/content-rules/types';

export const editView: EditView = {
  name: { sv: 'Innovationsvecka', en: 'Edition' },
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
  },
  english: {
    year: ['Year'],
    name: ['Name', 'For example “Innovationsveckan 2026”.'],
    theme: ['Theme'],
    startsOn: ['First day'],
    endsOn: ['Last day'],
    archiveIntro: ['Text in the archive', 'A few sentences about how the week turned out.'],
  },
};
