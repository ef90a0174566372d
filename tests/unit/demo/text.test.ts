import { generatePassword, isAcceptable, passwordSource } from '../../../src/demo/passwords';
import { randomFrom } from '../../../src/demo/random';
import { blocks, slugOf } from '../../../src/demo/text';

test('plain text becomes paragraphs, headings, lists and bold words', () => {
  expect(blocks('Ett **viktigt** ord.\n\n## Rubrik\n\n- första\n- andra')).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Ett ' },
        { type: 'text', text: 'viktigt', bold: true },
        { type: 'text', text: ' ord.' },
      ],
    },
    { type: 'heading', level: 2, children: [{ type: 'text', text: 'Rubrik' }] },
    {
      type: 'list',
      format: 'unordered',
      children: [
        { type: 'list-item', children: [{ type: 'text', text: 'första' }] },
        { type: 'list-item', children: [{ type: 'text', text: 'andra' }] },
      ],
    },
  ]);
});

test.each([
  ['Hallå där arrangör Åsa Öst', 'halla-dar-arrangor-asa-ost'],
  ['Lunch & lär – på riktigt!', 'lunch-och-lar-pa-riktigt'],
])('the address of %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('chance comes out the same every time', () => {
  const draw = () => {
    const random = randomFrom(7);
    return [random.int(1000), random.pick(['a', 'b', 'c']), ...random.sample([1, 2, 3, 4], 3)];
  };
  expect(draw()).toEqual(draw());
  expect(new Set(randomFrom(1).sample([1, 2, 3, 4], 4)).size).toBe(4);
});

test('passwords are what the admin asks for, and each is another', () => {
  const many = Array.from({ length: 200 }, generatePassword);
  expect(many.every(isAcceptable)).toBe(true);
  expect(new Set(many).size).toBe(200);
});

test('DEMO_PASSWORD sets one password for all, and a weak one is refused', () => {
  const next = passwordSource('Hemligt123');
  expect([next(), next()]).toEqual(['Hemligt123', 'Hemligt123']);
  expect(() => passwordSource('hemligt')).toThrow(/DEMO_PASSWORD/);
});
