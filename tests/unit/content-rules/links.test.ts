import { links } from '../../../src/plugins/content-rules/domain/rules/links';
import { knownTimeZone } from '../../../src/plugins/content-rules/domain/rules/times';

/** Which addresses are whole, and which words say where a link leads. */
const inText = (url: unknown, words = 'Programmet') => ({
  body: [{ type: 'paragraph', children: [{ type: 'link', url, children: [{ text: words }] }] }],
});
const rules = (page: Record<string, unknown>) =>
  links({}, page).map(({ rule, field }) => `${rule} ${field}`);

test.each([
  'https://a.se',
  'HTTPS://A.SE',
  'https://a.se/',
  'https://a.se/b?c#d',
  'https://a.se?b',
  'https://a.se#b',
])('%s is whole', (address) => {
  expect(rules({ url: address })).toEqual([]);
  expect(rules(inText(` ${address} `))).toEqual([]);
});

test.each(['http://a.se', 'HTTP://A.SE/b', 'http://a.se?b', 'http://a.se#b'])(
  '%s would better be https',
  (address) => {
    expect(rules({ website: address })).toEqual(['link_http website']);
    expect(rules(inText(address))).toEqual(['link_http body']);
  },
);

test.each([
  'a.se',
  'https://',
  'https:///b',
  'https://a@b.se',
  'https://a.se/b c',
  'https:\\\\a.se',
  'https://a.se\\@evil.example',
  'https://a.se/\\evil.example',
  'xhttps://a.se',
  'http://',
  'http:///b',
  'http://a@b.se',
  'http://a.se/b c',
  'xhttp://a.se',
  'ftp://a.se',
])('%s is none', (address) => {
  expect(rules({ joinUrl: address })).toEqual(['link_not_https joinUrl']);
  expect(rules(inText(address))).toEqual(['link_not_https body']);
});

test.each(['mailto:a@b.se', 'MAILTO:a@b', 'tel:+46 (0)70-1', 'TEL:1', '/', '/a?b#c'])(
  '%s is an address in a text alone',
  (address) => {
    expect(rules(inText(address))).toEqual([]);
    expect(rules({ registrationUrl: address })).toEqual(['link_not_https registrationUrl']);
  },
);

test.each(['xmailto:a@b.se', 'mailto:a', 'mailto:@b', 'mailto:a@b c', 'tel:', 'tel:a', 'xtel:1'])(
  '%s is not even that',
  (address) => expect(rules(inText(address))).toEqual(['link_not_https body']),
);

test.each(['//a.se', '/\\evil.example', '/a\\b', '/a b', 'x/a', '', undefined, 7])(
  'nor is %j',
  (address) => {
    expect(rules(inText(address))).toEqual(['link_not_https body']);
  },
);

test('only fields of addresses are looked at, and empty ones are not', () => {
  const empty = { url: '', website: ' ', joinUrl: null, registrationUrl: 7 };
  expect(rules({ title: 'a.se', ...empty })).toEqual([]);
});

test.each([
  ...['läs mer', 'läs mer här', 'läs här', 'här', 'klicka här', 'klicka', 'mer', 'mer här'],
  ...['mer information', 'länk', 'länken', 'se här', 'read more', 'read more here', 'here'],
  ...['click here', 'more', 'more information', 'link', 'this link', 'learn more'],
])('“%s” says nothing of where it leads', (words) => {
  const shouted = ` ${words.toUpperCase().replaceAll(' ', ' … ')}! »`;
  for (const weak of [words, shouted])
    expect(rules(inText('https://a.se', weak))).toEqual(['weak_link_text body']);
  const [finding] = links({}, inText('https://a.se', shouted));
  expect(finding?.message.sv).toContain(`Länktexten ”${shouted.trim()}” säger`);
  expect(finding?.message.en).toContain(`The link text "${shouted.trim()}" does not`);
});

test.each(['Läs mer om programmet', 'härlig', 'x här', ''])('“%s” is not weak', (words) => {
  expect(rules(inText('https://a.se', words))).toEqual([]);
});

test('links are found below lists, and in each part of the page', () => {
  const body = [
    'x',
    { type: 'list', children: [{ type: 'list-item', children: inText('a').body }] },
    { type: 'image', url: 'a', children: [] },
  ];
  const content = [{ __component: 'content.rich-text', key: 'k', body }];
  expect(rules({ content, body })).toEqual([
    'link_not_https body',
    'link_not_https content[k].body',
  ]);
});

test('a call-out needs an address for its words, and words of its own', () => {
  const callOut = (fields: object) => [{ __component: 'content.call-out', key: 'c', ...fields }];
  const found = (fields: object) => rules({ content: callOut(fields) });
  const whole = { linkText: 'Programmet', url: 'https://a.se', context: 'Se programmet' };
  expect(found(whole)).toEqual([]);
  expect(found({ linkText: '', url: '' })).toEqual([]);
  expect(found({ linkText: 'här', context: 'Läs mer' })).toEqual([
    'weak_link_text content[c].context',
    'weak_link_text content[c].linkText',
    'link_without_address content[c].url',
  ]);
  expect(rules({ linkText: 'här', context: 'här' })).toEqual([]);
});

test.each([
  ['Europe/Stockholm', 0],
  [' UTC ', 0],
  ['', 0],
  [null, 0],
  ['Europa/Stockholm', 1],
])('of the time zone %j there are %i findings', (timeZone, count) => {
  expect(knownTimeZone({}, { timeZone })).toHaveLength(count);
});
