import { pageWords } from '../../../src/plugins/delivery/domain/pages/words';
import type { Layout } from '../../../src/plugins/delivery/domain/pages/layouts';
import { renderPage } from '../../../src/plugins/delivery/server/src/features/pages/render';
import { timesIn } from '../../../src/plugins/delivery/server/src/features/pages/times';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

function drawn(layout: Layout, page: Record<string, unknown>, language: 'sv' | 'en' = 'sv') {
  const words = pageWords(language);
  const times = timesIn(language, words);
  const shown = {
    language,
    words,
    times,
    wordOf: (name: string, value: string) => `${name}=${value}`,
  };
  return renderPage({
    layout,
    page,
    shown,
    locale: language,
    site: 'Veckan',
    pictureHosts: ['https://m.example'],
  });
}

/** The words that people read, in order. */
const textOf = (html: string) =>
  html
    .replace(/<style>.*?<\/style>|<head>.*?<\/head>/gsu, '')
    .replace(/<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

const levels = (html: string) => [...html.matchAll(/<h(\d)/gu)].map(([, level]) => Number(level));

describe('a page as people see it', () => {
  test('names its language, one first heading, and its landmarks; and runs nothing', () => {
    const { html, policy } = drawn('article', { title: 'Rubrik', lead: 'Ingress' });
    expect(html).toMatch(/^<!doctype html><html lang="sv">/u);
    expect(html).toContain('<title>Rubrik – Veckan</title>');
    expect(levels(html)).toEqual([1]);
    for (const place of ['<header class="site-header">', '<main id="content"'])
      expect(html).toContain(place);
    expect(html).not.toMatch(/<script|\son\w+=|javascript:/iu);
    expect(policy).toContain(
      "default-src 'none'; img-src 'self' https://m.example; style-src 'sha256-",
    );
    expect(html).toContain(policy.replaceAll("'", '&#x27;'));
    expect(Buffer.byteLength(html)).toBeLessThan(30_000);
  });

  test('nothing that is written can leave its place', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const { html } = drawn('interview', {
      title: evil,
      lead: evil,
      content: [
        { __component: 'content.question-answer', question: evil, answer: [paragraph(evil)] },
        { __component: 'content.call-out', linkText: evil, url: 'javascript:alert(1)' },
        { __component: 'content.pull-quote', text: evil, attribution: evil },
        {
          __component: 'content.figure',
          url: `https://m.example/${evil}`,
          alt: evil,
          caption: evil,
        },
        { __component: 'content.unknown', text: 'x' },
      ],
    });
    expect(html).not.toMatch(/<script|<img src=x|javascript:/iu);
    expect(html.match(/<img /gu)).toHaveLength(1);
  });

  test('an interview: questions are headings of the second level, and what answers have stands below', () => {
    const { html } = drawn('interview', {
      title: 'Ada Lind',
      seriesLabel: 'Hallå där arrangör',
      date: '2020-06-11',
      interviewee: { name: 'Ada Lind', title: 'chef', organisation: 'Staden' },
      portraitPlacement: 'bottom',
      portrait: {
        url: 'https://m.example/p.png',
        alt: 'Ada',
        caption: 'Ada. Foto: Bo Ek',
        photographer: 'Bo Ek',
        width: 4,
        height: 3,
      },
      editionDiscussed: { name: 'Veckan 2019' },
      content: [
        {
          __component: 'content.question-answer',
          question: 'Varför?',
          answer: [
            { type: 'heading', level: 4, children: [{ type: 'text', text: 'Mellan' }] },
            paragraph('Därför.'),
          ],
        },
        { __component: 'content.question-answer', question: '', answer: [paragraph('Och sedan.')] },
        {
          __component: 'content.rich-text',
          body: [{ type: 'heading', level: 2, children: [{ type: 'text', text: 'Mer' }] }],
        },
      ],
      webcastLinks: [
        {
          title: 'Inspelning',
          url: 'https://v.example',
          mode: 'on_demand',
          captionStatus: 'captioned',
          duration: 40,
        },
      ],
      topics: [{ name: 'Ämne' }, { name: null }],
    });
    expect(levels(html)).toEqual([1, 2, 3, 2, 2, 2]);
    expect(textOf(html)).toBe(
      'Hoppa till innehållet Veckan Hallå där arrangör Ada Lind 11 juni 2020 · Ada Lind, chef, Staden ' +
        'Varför? Mellan Därför. Och sedan. Mer Webbsändningar Inspelning mode=on_demand, 40 minuter, textad ' +
        'Ada. Foto: Bo Ek Intervjun handlar om Veckan 2019. Ämnen Ämne',
    );
    expect(html).toContain('alt="Ada" width="4" height="3"');
  });

  test('a picture: decorative ones are silent, a photographer is named once, a missing file is said', () => {
    const figure = (more: object) =>
      drawn('article', { title: 'T', hero: { url: 'https://m.example/a.png', ...more } }).html;
    expect(figure({ decorative: true, alt: 'Ord' })).toContain('alt=""');
    expect(textOf(figure({ caption: 'Bild', photographer: 'Bo Ek' }))).toContain(
      'Bild Foto: Bo Ek',
    );
    expect(figure({})).not.toContain('figcaption>');
    expect(textOf(figure({ url: null, caption: 'Väntar' }))).toContain(
      'Ingen bild är vald än. Väntar',
    );
    const formats = {
      small: { url: 'https://m.example/s.png', width: 500 },
      odd: { url: 'https://m.example/a, b', width: 1 },
    };
    expect(figure({ formats, width: 900 })).toContain(
      'srcSet="https://m.example/s.png 500w, https://m.example/a.png 900w"',
    );
  });

  test('a session says when, where, and that it has changed', () => {
    const page = {
      title: 'Lunch',
      startsAt: '2020-10-05T10:00:00.000Z',
      endsAt: '2020-10-05T10:40:00.000Z',
      timeZone: 'Europe/Stockholm',
      sessionStatus: 'cancelled',
      venue: { name: 'Works', address: 'Gatan 1', postalCode: '252 20', city: 'Staden' },
      registrationUrl: 'https://a.example',
      languages: ['sv'],
      participants: [{ name: 'Ada', title: 'chef', role: 'moderator' }],
      attendance: [
        { kind: 'connections', value: 110, approximate: true, excludes: 'tittare i efterhand' },
      ],
      accessibilityInfo: 'Hörslinga.\n\nHiss.',
    };
    const sv = textOf(drawn('session', page).html);
    expect(sv).toContain(
      'sessionStatus=cancelled När måndag 5 oktober 2020 kl. 12.00–12.40 svensk tid Var Works, Gatan 1, 252 20 Staden',
    );
    expect(sv).toContain('Medverkande Ada chef, moderator');
    expect(sv).toContain('cirka 110 uppkopplingar inte medräknat: tittare i efterhand');
    const en = textOf(drawn('session', { ...page, sessionStatus: 'rescheduled' }, 'en').html);
    expect(en).toContain('When Monday 5 October 2020, 12:00–12:40 Swedish time');
    const usual = textOf(drawn('session', { ...page, sessionStatus: 'scheduled' }).html);
    expect(usual).not.toContain('sessionStatus');
  });

  test('a webcast says for whom it is captioned, and till when it is there', () => {
    const said = (more: object) =>
      textOf(drawn('webcast', { title: 'T', url: 'https://v.example', ...more }).html);
    expect(said({ captionStatus: 'planned', captionsDueOn: '2020-10-19' })).toContain(
      'Textning Ska textas senast 19 oktober 2020',
    );
    expect(said({ captionStatus: 'exempt', captionExemption: 'Direktsänt' })).toContain(
      'Undantagen från kravet på textning, Direktsänt',
    );
    expect(said({ duration: 40, signLanguage: true, removeOn: '2021-10-05' })).toContain(
      'Längd 40 minuter Teckenspråkstolkad Ja Tas bort 5 oktober 2021',
    );
    expect(
      levels(
        drawn('webcast', {
          title: 'T',
          transcript: [{ type: 'heading', level: 1, children: [{ type: 'text', text: 'U' }] }],
        }).html,
      ),
    ).toEqual([1, 2, 3]);
  });

  test('what is half written is a page all the same', () => {
    for (const layout of ['article', 'interview', 'session', 'webcast'] as const)
      expect(
        textOf(
          drawn(layout, { title: {}, startsAt: 'i morgon', content: 'x', date: 'snart' }).html,
        ),
      ).toContain('Utan rubrik');
  });
});

describe('hours', () => {
  const sv = timesIn('sv', pageWords('sv'));
  test('are those of the place, and over midnight name both days', () => {
    const period = sv.period('2020-10-05T21:30:00Z', '2020-10-06T00:15:00Z', 'Europe/Helsinki');
    expect(period).toBe('tisdag 6 oktober 2020 kl. 00.30–03.15 tid i Europe/Helsinki');
    expect(sv.period('2020-10-05T21:30:00Z', '2020-10-06T00:15:00Z', 'Europe/Stockholm')).toBe(
      'måndag 5 oktober 2020 kl. 23.30 – tisdag 6 oktober 2020 kl. 02.15 svensk tid',
    );
  });
  test('of a zone that is none are Swedish; an end that is missing is not said', () => {
    expect(sv.period('2020-01-07T11:00:00Z', '', 'Mars/Olympus')).toBe(
      'tisdag 7 januari 2020 kl. 12.00 svensk tid',
    );
    expect([sv.period('', '', ''), sv.day('snart')]).toEqual(['', '']);
  });
});
