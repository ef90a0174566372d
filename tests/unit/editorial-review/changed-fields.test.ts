import { changedFields } from '../../../src/plugins/editorial-review/domain/saving/changed-fields';

const content = (key: string, text: string) => [{ __component: 'content.rich-text', key, text }];

test.each([
  ['the same', { title: 'a' }, { title: 'a' }, []],
  ['another text', { title: 'a', lead: 'b' }, { title: 'a', lead: 'c' }, ['lead']],
  ['nothing, however it is written', { title: null, topics: [] }, { title: '' }, []],
  ['something in place of nothing', { title: null }, { title: 'a' }, ['title']],
  ['nothing in place of something', { title: 'a' }, {}, ['title']],
  ['another key of a part', { content: content('k1', 'a') }, { content: content('k2', 'a') }, []],
  ['another part', { content: content('k', 'a') }, { content: content('k', 'b') }, ['content']],
  ['the bytes of a picture, by another row', pic(1, 'x'), pic(2, 'x'), []],
  ['other bytes', pic(1, 'x'), pic(1, 'y'), ['hero']],
  ['an order', { topics: ['a', 'b'] }, { topics: ['b', 'a'] }, ['topics']],
  ['a page that nobody knows', null, { title: 'a', lead: '' }, ['title']],
  ['a page that is gone', { title: 'a' }, null, ['title']],
])('%s', (_what, before, after, fields) => {
  expect(changedFields(before, after)).toEqual(fields);
});

function pic(id: number, sha256: string) {
  return { hero: { file: { id, sha256 } } };
}
