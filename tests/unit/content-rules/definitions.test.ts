import fs from 'node:fs';
import path from 'node:path';
import { faultsOf } from '../../../src/plugins/content-rules/domain/definitions/faults';
import type {
  ContentParts,
  DescribedType,
} from '../../../src/plugins/content-rules/domain/definitions/types';
import { findings } from '../../../src/plugins/content-rules/domain/rules';
import { definitionIn, typeFolders } from '../../support/definitions';

const API = path.resolve(__dirname, '../../../src/api');

interface Schema {
  kind: string;
  attributes: DescribedType['attributes'];
  pluginOptions: { i18n?: { localized?: boolean } };
}

function described(folder: string): DescribedType {
  const file = path.join(API, folder, 'content-types', folder, 'schema.json');
  const schema = JSON.parse(fs.readFileSync(file, 'utf8')) as Schema;
  return {
    uid: `api::${folder}.${folder}`,
    folder,
    single: schema.kind === 'singleType',
    localized: schema.pluginOptions.i18n?.localized === true,
    attributes: schema.attributes,
    definition: definitionIn(folder),
  };
}

const types = typeFolders.map(described);

/** All types, one of them with something else to say. */
const changed = (folder: string, parts: Partial<ContentParts>): DescribedType[] =>
  types.map((type) =>
    type.folder === folder ? { ...type, definition: { ...type.definition, ...parts } } : type,
  );

const viewOf = (folder: string) => definitionIn(folder).editView;

test('what our types say fits their schemas', () => {
  expect(types.length).toBeGreaterThan(11);
  expect(faultsOf(types)).toEqual([]);
});

test.each(typeFolders)('%s is said in at most six files', (folder) => {
  const files = fs.readdirSync(path.join(API, folder), { recursive: true, withFileTypes: true });
  expect(files.filter((file) => file.isFile()).length).toBeLessThanOrEqual(6);
});

const VIEW = 'src/api/venue/edit-view.ts';
const TYPE = 'src/api/venue/config/type.ts';

test.each<[string, Partial<ContentParts>, string]>([
  ['no edit view', { editView: undefined }, `${VIEW}: there is no edit view`],
  [
    'a row of an unknown field',
    { editView: { ...viewOf('venue'), rows: ['name:6 colour:6'] } },
    `${VIEW}: a row shows colour, which the schema lacks.`,
  ],
  [
    'words for an unknown field',
    { editView: { ...viewOf('venue'), fields: { ...viewOf('venue').fields, colour: ['Färg'] } } },
    `${VIEW}: fields has words for colour, which the schema lacks.`,
  ],
  [
    'a field without words',
    { editView: { ...viewOf('venue'), fields: {} } },
    `${VIEW}: a row shows name, but fields has no words for it.`,
  ],
  [
    'a list of an unknown field',
    { editView: { ...viewOf('venue'), list: ['name', 'colour'] } },
    `${VIEW}: the list names colour, which the schema lacks.`,
  ],
  [
    'an unknown main field',
    { editView: { ...viewOf('venue'), mainField: 'title' } },
    `${VIEW}: mainField names title, which the schema lacks.`,
  ],
  [
    'an order by an unknown field',
    { editView: { ...viewOf('venue'), sort: 'title ASC' } },
    `${VIEW}: sort names title, which the schema lacks.`,
  ],
  [
    'a field in two rows',
    { editView: { ...viewOf('venue'), rows: ['name:6', 'name:6'] } },
    `${VIEW}: name stands in two rows.`,
  ],
  [
    'a row that is too wide',
    { editView: { ...viewOf('venue'), rows: ['name:8 city:8'] } },
    `${VIEW}: the row "name:8 city:8" does not fit into 12 columns.`,
  ],
  [
    'a row without sizes',
    { editView: { ...viewOf('venue'), rows: ['name'] } },
    `${VIEW}: the row "name" does not fit into 12 columns.`,
  ],
  [
    'a slug of an unknown attribute',
    { slug: { of: 'title' } },
    `${TYPE}: slug names title: no such attribute.`,
  ],
  [
    'a slug after an unknown attribute',
    { slug: { of: 'name', after: 'label' } },
    `${TYPE}: slug names label: no such attribute.`,
  ],
  [
    'a path with a slash at its end',
    { path: { sv: '/platser/', en: '/en/venues' } },
    `${TYPE}: path.sv must be like /nyheter, without a slash at its end.`,
  ],
  [
    'an unknown required field',
    { rules: { required: ['date'] } },
    `${TYPE}: rules.required names date: no such attribute.`,
  ],
  [
    'an unknown wished field',
    { rules: { wished: [{ field: 'photo', sv: 'Bild.', en: 'Picture.' }] } },
    `${TYPE}: rules.wished names photo: no such attribute.`,
  ],
  [
    'a period of unknown times',
    { rules: { periods: [['name', 'closesAt']] } },
    `${TYPE}: rules.periods names closesAt: no such attribute.`,
  ],
  [
    'an unknown attribute that is mended',
    { rules: { mended: { phone: (value) => value } } },
    `${TYPE}: rules.mended names phone: no such attribute.`,
  ],
  [
    'a rule that reads an unknown attribute',
    { rules: { own: [{ reads: { seats: true }, check: () => [] }] } },
    `${TYPE}: rules.own names seats: no such attribute.`,
  ],
  [
    'a rule that reads through what is no relation',
    { rules: { own: [{ reads: { name: ['sector'] }, check: () => [] }] } },
    `${TYPE}: rules.own reads sector of name, which leads to no type of ours.`,
  ],
  [
    'first questions where none fit',
    { firstQuestions: { attribute: 'name', of: { type: 'api::site.site', attribute: 'name' } } },
    `${TYPE}: firstQuestions.attribute must be a dynamic zone that holds content.question-answer.`,
  ],
  [
    'an opened part that is none',
    { firstOpened: ['name'] },
    `${TYPE}: firstOpened names name: no single component.`,
  ],
  [
    'a first entry of what has many',
    { firstEntry: { name: 'Här' } },
    `${TYPE}: only a single type has a firstEntry.`,
  ],
  ['a second type of redirects', { redirects: true }, 'One type must say redirects: true'],
])('%s stops the boot', (_name, parts, fault) => {
  expect(faultsOf(changed('venue', parts)).join('\n')).toContain(fault);
});

test.each<[string, string, Partial<ContentParts>, string]>([
  [
    'a rule that reads an unknown attribute of a target',
    'session',
    { rules: { own: [{ reads: { arrangers: ['colour'] }, check: () => [] }] } },
    'src/api/session/config/type.ts: rules.own reads colour of arrangers: api::arranger.arranger has no such attribute.',
  ],
  [
    'a rule that reads what has several languages',
    'session',
    { rules: { own: [{ reads: { webcastLinks: ['title'] }, check: () => [] }] } },
    'rules.own reads webcastLinks: api::webcast-link.webcast-link has several languages.',
  ],
  [
    'a path without a slug',
    'person',
    { path: { sv: '/personer', en: '/en/people' } },
    'src/api/person/config/type.ts: it has a path, but its schema has no slug.',
  ],
  [
    'a slug of nothing',
    'person',
    { slug: { of: 'name' } },
    'src/api/person/config/type.ts: it says what its slug is made of, but has none.',
  ],
  [
    'a path shared in one language only',
    'interview',
    { path: { sv: '/nyheter', en: '/en/interviews' } },
    'src/api/article/config/type.ts and src/api/interview/config/type.ts: types that share a path',
  ],
  [
    'a path shared with a type of no language',
    'arranger',
    { path: { sv: '/program', en: '/en/programme' } },
    'src/api/arranger/config/type.ts and src/api/session/config/type.ts: types that share a path',
  ],
  [
    'a first entry of unknown fields',
    'site',
    { firstEntry: { colour: 'blå' } },
    'src/api/site/config/type.ts: firstEntry names colour: no such attribute.',
  ],
  [
    'no redirects at all',
    'redirect',
    { redirects: undefined },
    'One type must say redirects: true',
  ],
])('%s stops the boot', (_name, folder, parts, fault) => {
  expect(faultsOf(changed(folder, parts)).join('\n')).toContain(fault);
});

test('a rule of a type sees nothing but what it says that it reads', () => {
  const seen: unknown[] = [];
  const type: Pick<ContentParts, 'rules'> = {
    rules: {
      own: [
        {
          reads: { name: true, arrangers: ['sector'] },
          check(page) {
            seen.push(page.text('name'), page.lacks('name'), page.targets('arrangers'));
            seen.push(page.text('city'), page.lacks('city'), page.targets('city'));
            return [];
          },
        },
      ],
    },
  };
  const page = { name: ' A ', city: 'B', arrangers: [{ documentId: 'x' }, { documentId: 'y' }] };
  findings(type, page, { files: {}, targets: { arrangers: { x: { sector: 'agency' } } } });
  expect(seen).toEqual(['A', false, [{ sector: 'agency' }, {}], '', true, []]);
});
