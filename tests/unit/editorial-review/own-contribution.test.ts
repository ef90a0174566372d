import { wordOwnContribution } from '../../../src/plugins/editorial-review/domain/people/own-contribution';

test.each([
  [['Anna Ek'], 'Du har själv arbetat med texten. Anna Ek kan godkänna den.'],
  [
    ['Anna Ek', 'Bo Berg'],
    'Du har själv arbetat med texten. Anna Ek eller Bo Berg kan godkänna den.',
  ],
  [
    ['Anna Ek', 'Bo Berg', 'Cia Dahl'],
    'Du har själv arbetat med texten. Anna Ek, Bo Berg eller Cia Dahl kan godkänna den.',
  ],
  [
    ['Anna Ek', 'Bo Berg', 'Cia Dahl', 'Dan Ek'],
    'Du har själv arbetat med texten. Anna Ek, Bo Berg, Cia Dahl med flera kan godkänna den.',
  ],
  [
    [],
    'Du har själv arbetat med texten, och det finns ingen annan som kan godkänna den. ' +
      'Be en administratör om en granskare till.',
  ],
])('who still can approve: %j', (names, sentence) => {
  expect(wordOwnContribution('approve', names).sv).toBe(sentence);
});

test('in English, and afterwards', () => {
  const words = wordOwnContribution('approveRetrospectively', ['Anna Ek', 'Bo Berg']);
  expect(words).toEqual({
    sv: 'Du har själv arbetat med texten. Anna Ek eller Bo Berg kan godkänna den i efterhand.',
    en: 'You have worked on this text yourself. Anna Ek or Bo Berg can approve it retrospectively.',
  });
  expect(wordOwnContribution('approve', []).en).toBe(
    'You have worked on this text yourself, and there is nobody else who can approve it. ' +
      'Ask an administrator for another reviewer.',
  );
});
