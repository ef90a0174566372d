import { always, type Pattern } from '../pattern';

/** About the folders of the media library. */
export const FOLDERS: readonly Pattern[] = [
  {
    says: /^folder not found$/,
    code: 'not_found',
    words: always(
      'Mappen finns inte, eller har tagits bort.',
      'The folder does not exist, or was removed.',
    ),
  },
  {
    says: /^(the|parent|destination) folder does not exist$/,
    code: 'invalid_input',
    words: always(
      'Mappen finns inte, eller har tagits bort. Välj en annan.',
      'The folder does not exist, or was removed. Choose another.',
    ),
    field: ({ groups: [which] }) =>
      which === 'parent' ? 'parent' : which === 'destination' ? 'destinationFolderId' : 'folder',
  },
  {
    says: /^A folder with this name already exists$/,
    code: 'invalid_input',
    words: always(
      'Det finns redan en mapp med det namnet här. Välj ett annat namn.',
      'There is a folder of that name here already. Choose another name.',
    ),
    field: () => 'name',
  },
  {
    says: /^name cannot (contain slashes|start or end with a whitespace)$/,
    code: 'invalid_input',
    words: always(
      'Namnet på en mapp får inte ha snedstreck, och inte blanksteg först eller sist.',
      'The name of a folder may have no slashes, and no blanks first or last.',
    ),
    field: () => 'name',
  },
];
