import type { Candidate } from './candidates';
import { isComponent, type Change, type Model } from './models';
import type { Names } from './names';

/** What tells of the pages of a content type that is taken out, in tables that stay. */
export function leftBehind({ before, now }: Change, names: Names): Candidate[] {
  const gone = [...before.values()].filter(({ uid }) => !now.has(uid));
  return gone.flatMap((model) => [
    ...files(model, before.get('plugin::upload.file'), names),
    ...(isComponent(model) ? [] : records(model, [...now.values()], names)),
  ]);
}

/** The rows of `plugin::upload.file.related`: Strapi deletes those of a type that it doesn't know. */
function files(gone: Model, file: Model | undefined, names: Names): Candidate[] {
  if (file === undefined) return [];
  const { table, id, type } = names.morphs(file, 'related');
  return [
    {
      what: `files of ${gone.uid}`,
      owner: null,
      rows: { table, id, where: { [type]: gone.uid } },
    },
  ];
}

/** Reviews, addresses and the like: they name a page by its type and its id. */
const records = (gone: Model, models: Model[], names: Names): Candidate[] =>
  models.filter(namesPages).map((model) => ({
    what: `rows of ${model.uid} about ${gone.uid}`,
    owner: null,
    rows: {
      table: names.table(model),
      id: 'id',
      where: { [names.column('contentType')]: gone.uid },
    },
  }));

const namesPages = ({ attributes }: Model): boolean =>
  attributes['contentType']?.type === 'string' && attributes['pageId']?.type === 'string';
