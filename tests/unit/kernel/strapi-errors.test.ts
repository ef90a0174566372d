import { placeOf } from '../../../src/kernel/strapi-errors/fields';
import { reasonOf } from '../../../src/kernel/strapi-errors/general';

describe('what may be told of an error that we have no words for', () => {
  test.each([
    [400, 'Your account email is not confirmed'],
    [409, 'The folder is not empty'],
  ])('%i %s', (status, message) => {
    expect(reasonOf(status, message)).toBe(message);
  });

  test.each([
    [500, 'Anything at all'],
    [400, 'select * from "articles" where "id" = 1 - column does not exist'],
    [400, 'insert into `articles` (`title`) values (NULL) - NOT NULL constraint failed'],
    [400, "Cannot read properties of undefined (reading 'uid')"],
    [400, 'x is not a function'],
    [400, 'failed\n    at Object.<anonymous> (server.js:1:1)'],
    [400, 'no such file: /srv/node_modules/sharp/lib'],
    [403, 'Forbidden'],
    [404, 'Not Found'],
    [400, 'x'.repeat(400)],
  ])('nothing of %i %s', (status, message) => {
    expect(reasonOf(status, message)).toBeNull();
  });
});

describe('where a fault stands', () => {
  const text = [{ type: 'paragraph', children: [{ type: 'text', text: 'x' }] }];
  const data = { hero: { alt: '' }, content: [{ key: 'k1', body: text }, { text: 'no key' }] };

  test.each<[string[], string, string[]]>([
    [['title'], 'title', ['title']],
    [['hero', 'alt'], 'hero.alt', ['hero', 'alt']],
    [['content', '1', 'text'], 'content[1].text', ['content', '1', 'text']],
    [['content', '0', 'body'], 'content[k1].body', ['content', '0', 'body']],
    [
      ['content', '0', 'body', '0', 'children', '0', 'text'],
      'content[k1].body',
      ['content', '0', 'body'],
    ],
  ])('%j', (path, field, formPath) => {
    expect(placeOf(path, data)).toEqual({ field, path: formPath });
  });
});
