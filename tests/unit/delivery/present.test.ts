import {
  absoluteUrl,
  absolutiseFiles,
  fileImage,
  figureImage,
} from '../../../src/plugins/delivery/domain/images/image';
import { rowOf, rowsOf, type Row } from '../../../src/plugins/delivery/domain/types';
import { presentCard, type CardContext } from '../../../src/plugins/delivery/domain/views/card';
import type { Shape } from '../../../src/plugins/delivery/domain/views/shapes';
import { viewOf } from '../../support/definitions';

const PUBLIC = 'https://cms.example/';
const FILE: Row = {
  id: 1,
  url: '/uploads/bild.png',
  width: 1200,
  height: 800,
  mime: 'image/png',
  alternativeText: 'Filens text',
  caption: 'Filens bildtext',
  photographer: 'Kim Lind',
  focalPoint: { x: 10, y: 20 },
  formats: {
    small: { url: '/uploads/small.png', width: 500, height: 333, mime: 'image/png', size: 12 },
  },
};
const IMAGE = {
  url: 'https://cms.example/uploads/bild.png',
  width: 1200,
  height: 800,
  mime: 'image/png',
  alt: 'Filens text',
  decorative: false,
  caption: 'Filens bildtext',
  photographer: 'Kim Lind',
  focalPoint: { x: 10, y: 20 },
  formats: {
    small: {
      url: 'https://cms.example/uploads/small.png',
      width: 500,
      height: 333,
      mime: 'image/png',
    },
  },
};
const NOTHING = {
  url: null,
  width: null,
  height: null,
  mime: null,
  alt: null,
  decorative: false,
  caption: null,
  photographer: null,
  focalPoint: null,
  formats: {},
};

const context: CardContext = {
  types: {
    viewOf,
    hasDrafts: () => true,
    shapeOf: (uid): Shape => (uid === 'api::arranger.arranger' ? { logo: { kind: 'file' } } : {}),
  },
  publicUrl: PUBLIC,
  locale: 'en',
  pathOf: (uid, locale, slug) => `${uid} ${locale} ${slug}`,
};
const cardOf = (type: string, row: object) =>
  presentCard(`api::${type}.${type}`, { id: 1, ...row }, context);

describe('a picture', () => {
  test('has the words of its file', () => expect(fileImage(FILE, {}, PUBLIC)).toEqual(IMAGE));

  test('has the figure’s own words where it has some', () => {
    const own = { alt: 'Egen', caption: 'Egen bildtext', credit: 'Alex Ek', decorative: false };
    expect(fileImage(FILE, own, PUBLIC)).toEqual({
      ...IMAGE,
      alt: 'Egen',
      caption: 'Egen bildtext',
      photographer: 'Alex Ek',
    });
    const blank = { alt: '', caption: '', credit: '' };
    expect(fileImage(FILE, blank, PUBLIC)).toEqual(IMAGE);
  });

  test('that is decorative has no text, not even its file’s', () => {
    expect(fileImage(FILE, { decorative: true }, PUBLIC)).toEqual({
      ...IMAGE,
      alt: null,
      decorative: true,
    });
    expect(fileImage(FILE, { decorative: 'yes' }, PUBLIC).decorative).toBe(false);
  });

  test('without a file is there, empty', () => {
    expect(fileImage(null, {}, PUBLIC)).toEqual(NOTHING);
    expect(fileImage(null, { alt: 'Kommer' }, PUBLIC)).toEqual({ ...NOTHING, alt: 'Kommer' });
  });

  test('of odd values is empty where they stand', () => {
    const odd = { id: 1, url: 'x', width: '9', height: null, mime: 7, focalPoint: { x: 1 } };
    expect(fileImage(odd, {}, PUBLIC)).toEqual({ ...NOTHING, url: 'x' });
    for (const focalPoint of [{ y: 1 }, { x: 'a', y: 1 }, { x: 1, y: 'a' }, null, 'x']) {
      expect(fileImage({ ...FILE, focalPoint }, {}, PUBLIC).focalPoint).toBeNull();
    }
    expect(fileImage({ ...FILE, formats: 'x' }, {}, PUBLIC).formats).toEqual({});
    expect(fileImage({ ...FILE, formats: null }, {}, PUBLIC).formats).toEqual({});
  });

  test('is read from a figure, a logo from the file itself', () => {
    const figure = { id: 2, alt: 'Egen', file: FILE };
    expect(figureImage(figure, PUBLIC)).toEqual({ ...IMAGE, alt: 'Egen' });
    expect(cardOf('article', { hero: figure })['image']).toEqual({ ...IMAGE, alt: 'Egen' });
    expect(cardOf('arranger', { logo: FILE })['image']).toEqual(IMAGE);
    expect(cardOf('arranger', { logo: null })['image']).toBeNull();
  });

  test('is none on a card where the figure has no file', () => {
    const figure = { id: 2, alt: 'Kommer', file: null };
    expect(figureImage(figure, PUBLIC)).toEqual({ ...NOTHING, alt: 'Kommer' });
    expect(cardOf('article', { hero: figure })['image']).toBeNull();
  });
});

describe('addresses of files', () => {
  test('are absolute below the public address; those of another host stay', () => {
    expect(absoluteUrl('/a.png', 'https://cms.example')).toBe('https://cms.example/a.png');
    expect(absoluteUrl('/a.png', 'https://cms.example/')).toBe('https://cms.example/a.png');
    expect(absoluteUrl('https://cdn.example/a.png', PUBLIC)).toBe('https://cdn.example/a.png');
  });

  test('are made absolute in place, at every depth', () => {
    const file = () => ({ url: '/a.png', mime: 'image/png' });
    const answer = {
      list: [{ hero: { file: { ...file(), formats: { small: file() } } } }],
      link: { url: '/nyheter', name: 'x' },
      odd: { url: 7, mime: 'image/png' },
      nothing: null,
    };
    absolutiseFiles(answer, PUBLIC);
    const absolute = { url: 'https://cms.example/a.png', mime: 'image/png' };
    expect(answer).toEqual({
      list: [{ hero: { file: { ...absolute, formats: { small: absolute } } } }],
      link: { url: '/nyheter', name: 'x' },
      odd: { url: 7, mime: 'image/png' },
      nothing: null,
    });
  });
});

test('one row or many are read alike', () => {
  const row = { id: 1 };
  expect([rowOf(row), rowOf([row, { id: 2 }]), rowOf([]), rowOf(null), rowOf('x')]).toEqual([
    row,
    row,
    null,
    null,
    null,
  ]);
  expect([rowsOf(row), rowsOf([row]), rowsOf(null), rowsOf(undefined)]).toEqual([
    [row],
    [row],
    [],
    [],
  ]);
});

describe('a card', () => {
  const row: Row = {
    id: 1,
    documentId: 'd',
    locale: 'sv',
    slug: 's',
    title: 'T',
    lead: null,
    date: '2020-10-05',
    hero: { id: 2, file: FILE },
    arrangers: [{ id: 3, documentId: 'a', slug: 'town', name: 'Kommunen', sector: 'agency' }],
    edition: [{ id: 4, year: 2020, name: 'x' }],
    topics: [{ id: 5, slug: null, name: 'Hälsa' }],
    publishedAt: '2020-10-05T07:00:00.000Z',
    updatedAt: '2020-10-05T08:00:00.000Z',
    secret: 'x',
  };

  test('shows what the contract names, and nothing else', () => {
    expect(cardOf('article', row)).toEqual({
      documentId: 'd',
      locale: 'sv',
      slug: 's',
      path: 'api::article.article sv s',
      title: 'T',
      lead: null,
      date: '2020-10-05',
      image: IMAGE,
      arrangers: [{ documentId: 'a', slug: 'town', name: 'Kommunen' }],
      edition: { year: 2020 },
      topics: [{ slug: null, name: 'Hälsa' }],
      publishedAt: '2020-10-05T07:00:00.000Z',
      updatedAt: '2020-10-05T08:00:00.000Z',
    });
  });

  test('of nothing has every field, empty', () => {
    const { updatedAt } = row;
    expect(cardOf('article', { documentId: 'd', updatedAt })).toEqual({
      documentId: 'd',
      locale: null,
      slug: null,
      path: null,
      title: null,
      lead: null,
      date: null,
      image: null,
      arrangers: [],
      edition: null,
      topics: [],
      publishedAt: null,
      updatedAt,
    });
  });

  test('of one arranger has a list of one; of a type without has none', () => {
    const arranger = { id: 3, documentId: 'a', name: 'Kommunen' };
    const one = { ...row, arranger };
    expect(cardOf('interview', one)['arrangers']).toEqual([
      { documentId: 'a', slug: null, name: 'Kommunen' },
    ]);
    const topic = cardOf('topic', { ...row, name: 'Hälsa' });
    expect(topic).toMatchObject({ name: 'Hälsa', image: null, arrangers: [], edition: null });
  });
});
