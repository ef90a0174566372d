import { withOther } from '../../../src/plugins/editorial-review/domain/files/replacement';

const OLD = { id: 7, sha256: 'a' };
const NEW = { id: 9, sha256: 'b' };

test('a file is another wherever it stands, and nothing else is', () => {
  const page = {
    title: 'En nyhet',
    hero: { file: OLD, alt: 'En scen', key: 'k' },
    content: [
      { __component: 'content.figure', file: OLD, caption: 'Scenen' },
      { __component: 'content.figure', file: { id: 8, sha256: 'a' } },
      { __component: 'content.rich-text', body: [{ type: 'paragraph', id: 7 }] },
    ],
    gallery: [OLD, { id: 8, sha256: null }],
    seo: { image: { id: 8, sha256: 'c' } },
    topics: [{ documentId: '7' }],
    lead: null,
  };
  expect(withOther(page, 7, NEW)).toEqual({
    hero: { file: NEW, alt: 'En scen', key: 'k' },
    content: [
      { __component: 'content.figure', file: NEW, caption: 'Scenen' },
      { __component: 'content.figure', file: { id: 8, sha256: 'a' } },
      { __component: 'content.rich-text', body: [{ type: 'paragraph', id: 7 }] },
    ],
    gallery: [NEW, { id: 8, sha256: null }],
  });
});

test('a page that does not show it has nothing to change', () => {
  expect(withOther({ hero: { file: { id: 8, sha256: 'a' } } }, 7, NEW)).toEqual({});
});
