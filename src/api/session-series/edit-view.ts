import type { EditView } from '../../plugins/content-rules/types';

export const editView: EditView = {
  name: { sv: 'Programserie', en: 'Series of sessions' },
  list: ['name', 'slug', 'updatedAt'],
  sort: 'name ASC',
  mainField: 'name',
  rows: ['name:6 slug:6', 'description:12'],
  fields: { name: ['Namn'], description: ['Beskrivning'] },
  english: { name: ['Name'], description: ['Description'] },
};
