import { isOrganisationNumber } from '../../../src/api/arranger/config/type';
import { findings } from '../../../src/plugins/content-rules/domain/rules';
import type { Facts, Snapshot } from '../../../src/plugins/content-rules/domain/types';
import { definitionOf } from '../../support/definitions';

const ARTICLE = 'api::article.article';
const INTERVIEW = 'api::interview.interview';
const SESSION = 'api::session.session';
const WEBCAST = 'api::webcast-link.webcast-link';
const ARRANGER = 'api::arranger.arranger';
const EDITION = 'api::edition.edition';

const text = (words: string) => [{ type: 'paragraph', children: [{ type: 'text', text: words }] }];
const linked = (url: string, words = 'Programmet i sin helhet') => [
  {
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', text: words }] }],
  },
];
const body = (blocks: unknown) => ({
  content: [{ __component: 'content.rich-text', key: 'k1', body: blocks }],
});
const picture = (fields: object) => ({
  hero: {
    file: { id: 7, sha256: 'x' },
    alt: null,
    decorative: false,
    caption: null,
    credit: null,
    ...fields,
  },
});
const pair = (question: string, answer: unknown) => ({
  content: [{ __component: 'content.question-answer', key: 'q1', question, answer }],
});

const facts: Facts = {
  files: {
    7: { photographer: null, mime: 'image/png' },
    8: { photographer: 'Eva', mime: 'image/png' },
  },
  targets: {
    arrangers: {
      town: { sector: 'municipality' },
      firm: { sector: 'company' },
      club: { sector: 'civil_society' },
    },
  },
};
const found = (uid: string, page: Snapshot) =>
  findings(definitionOf(uid), page, facts).map(
    ({ rule, stage, level, field }) =>
      `${rule} ${level === 'warns' ? 'warns' : stage === 'save' ? 'is wrong' : 'is missing'} at ${field}`,
  );

const FINDS: [string, string, Snapshot, string][] = [
  [
    'a session that ends before it starts',
    SESSION,
    { startsAt: '2024-09-30T10:00:00.000Z', endsAt: '2024-09-30T09:00:00.000Z' },
    'end_before_start is wrong at endsAt',
  ],
  [
    'an edition that ends before it starts',
    EDITION,
    { startsOn: '2024-10-04', endsOn: '2024-09-30' },
    'end_before_start is wrong at endsOn',
  ],
  [
    'a live window that ends before it starts',
    WEBCAST,
    { liveStartsAt: '2024-09-30T10:00:00.000Z', liveEndsAt: '2024-09-30T09:59:00.000Z' },
    'end_before_start is wrong at liveEndsAt',
  ],
  [
    'an unknown time zone',
    SESSION,
    { timeZone: 'Europe/Ankeborg' },
    'time_zone is wrong at timeZone',
  ],
  [
    'a script as a link',
    ARTICLE,
    body(linked('javascript:alert(1)')),
    'link_not_https is wrong at content[k1].body',
  ],
  ['an ftp address', WEBCAST, { url: 'ftp://example.se/film' }, 'link_not_https is wrong at url'],
  [
    'an address with a blank',
    ARRANGER,
    { website: 'https://exam ple.se' },
    'link_not_https is wrong at website',
  ],
  ['an http address', WEBCAST, { url: 'http://example.se/film' }, 'link_http warns at url'],
  [
    'an http link in a text',
    ARTICLE,
    body(linked('http://example.se')),
    'link_http warns at content[k1].body',
  ],
  [
    'a weak link text',
    ARTICLE,
    body(linked('https://example.se', 'Läs mer här')),
    'weak_link_text warns at content[k1].body',
  ],
  [
    'a weak call-out',
    ARTICLE,
    {
      content: [
        {
          __component: 'content.call-out',
          key: 'c1',
          linkText: 'Klicka här!',
          url: 'https://a.se',
        },
      ],
    },
    'weak_link_text warns at content[c1].linkText',
  ],
  [
    'a call-out without an address',
    ARTICLE,
    {
      content: [{ __component: 'content.call-out', key: 'c1', linkText: 'Programmet', url: null }],
    },
    'link_without_address warns at content[c1].url',
  ],
  [
    'alt text and decorative at once',
    ARTICLE,
    picture({ alt: 'En bro', decorative: true }),
    'alt_and_decorative is wrong at hero.alt',
  ],
  [
    'a picture nobody has described',
    ARTICLE,
    picture({ credit: 'Eva' }),
    'alt_text is missing at hero.alt',
  ],
  [
    'a picture without a photographer',
    ARTICLE,
    picture({ alt: 'En bro' }),
    'photographer is missing at hero.credit',
  ],
  [
    'an alt text that says that it is a picture',
    ARTICLE,
    picture({ alt: 'Bild på en bro' }),
    'alt_says_picture warns at hero.alt',
  ],
  [
    'a caption without its picture',
    ARTICLE,
    picture({ file: null, caption: 'En bro' }),
    'figure_without_file warns at hero.file',
  ],
  [
    'a wrong organisation number',
    ARRANGER,
    { organisationNumber: '212000-1158' },
    'organisation_number is wrong at organisationNumber',
  ],
  [
    'a session on site without a venue',
    SESSION,
    { attendanceMode: 'on_site' },
    'venue is missing at venue',
  ],
  [
    'a hybrid session without a venue',
    SESSION,
    { attendanceMode: 'hybrid', joinUrl: 'https://a.se' },
    'venue is missing at venue',
  ],
  [
    'an online session that nobody can join',
    SESSION,
    { attendanceMode: 'online' },
    'join_url is missing at joinUrl',
  ],
  [
    'a session of companies only',
    SESSION,
    { arrangers: [{ documentId: 'firm' }] },
    'public_arranger is missing at arrangers',
  ],
  [
    'a live webcast without a time',
    WEBCAST,
    { mode: 'live' },
    'live_start is missing at liveStartsAt',
  ],
  [
    'a question without an answer',
    INTERVIEW,
    pair('Varför?', null),
    'answer is missing at content[q1].answer',
  ],
  [
    'an answer of blanks',
    INTERVIEW,
    pair('Varför?', text('  ')),
    'answer is missing at content[q1].answer',
  ],
  [
    'an answer without a question',
    INTERVIEW,
    pair('', text('Ja.')),
    'question is missing at content[q1].question',
  ],
  [
    'typed bullets',
    INTERVIEW,
    pair('Vad?', text('Två delar:\n• En\n• Två')),
    'typed_bullets warns at content[q1].answer',
  ],
  [
    'a list of dashes',
    INTERVIEW,
    pair('Vad?', text('- En\n- Två')),
    'typed_bullets warns at content[q1].answer',
  ],
  ['an interview without a title', INTERVIEW, {}, 'required is missing at title'],
  ['an article of an empty text', ARTICLE, { content: [] }, 'required is missing at content'],
];

test.each(FINDS)('%s', (_name, uid, page, finding) => {
  expect(found(uid, page)).toContain(finding);
});

const ALLOWS: [string, string, Snapshot, string][] = [
  [
    'an instant session',
    SESSION,
    { startsAt: '2024-09-30T10:00:00.000Z', endsAt: '2024-09-30T10:00:00.000Z' },
    'end_before_start',
  ],
  [
    'mail and internal links in a text',
    ARTICLE,
    body([...linked('mailto:a@b.se'), ...linked('/internal/api::article.article/abc')]),
    'link_',
  ],
  [
    'a decorative picture without a text',
    ARTICLE,
    picture({ decorative: true, credit: 'Eva' }),
    'alt_',
  ],
  [
    'a photographer who stands on the file',
    ARTICLE,
    picture({ file: { id: 8, sha256: 'y' }, alt: 'En bro' }),
    'photographer',
  ],
  [
    'a portrait without a file',
    INTERVIEW,
    { portrait: { file: null, alt: null, decorative: false, caption: null, credit: null } },
    'figure',
  ],
  [
    'a session of a town and a firm',
    SESSION,
    { arrangers: [{ documentId: 'firm' }, { documentId: 'town' }] },
    'public_arranger',
  ],
  [
    'an online session with a webcast',
    SESSION,
    { attendanceMode: 'online', webcastLinks: [{ documentId: 'w' }] },
    'join_url',
  ],
  [
    'an answer that begins with a dash',
    INTERVIEW,
    pair('Vad?', text('– Det var roligt.')),
    'typed_bullets',
  ],
  ['an answer of one line', INTERVIEW, pair('Hur?', text('Vi får väl se…')), 'answer'],
];

test.each(ALLOWS)('nothing is said of %s', (_name, uid, page, rule) => {
  expect(found(uid, page).filter((line) => line.startsWith(rule))).toEqual([]);
});

test('an empty draft of any type is unfinished, never wrong', () => {
  for (const uid of [ARTICLE, INTERVIEW, SESSION, WEBCAST, ARRANGER, EDITION])
    expect(findings(definitionOf(uid), {}, facts).filter(({ stage }) => stage === 'save')).toEqual(
      [],
    );
});

test('every finding says what to do in both languages', () => {
  for (const [, uid, page] of FINDS)
    for (const { message } of findings(definitionOf(uid), page, facts)) {
      expect(message.sv.length).toBeGreaterThan(10);
      expect(message.en.length).toBeGreaterThan(10);
      expect(message.en).not.toBe(message.sv);
    }
});

test.each([
  ['212000-1157', true],
  ['2120001157', true],
  ['202100-5489', true],
  ['212000-1156', false],
  ['811218-9876', false],
  ['21200-1157', false],
  ['abc', false],
])('organisation number %s checks out: %s', (number, expected) => {
  expect(isOrganisationNumber(number)).toBe(expected);
});
