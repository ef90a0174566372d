import fc from 'fast-check';
import { inLockOrder, keyOf, pageOf } from '../../../src/kernel/pages';

const key = fc.record({
  uid: fc.constantFrom('api::article.article', 'api::session.session'),
  documentId: fc.stringMatching(/^[a-z0-9]{1,24}$/),
  locale: fc.constantFrom('sv', 'en', '-'),
});

test('a page and its text lead to each other', () => {
  fc.assert(fc.property(key, (page) => expect(keyOf(pageOf(page))).toEqual(page)));
});

test('whoever asks, the same pages are locked in the same order, each once', () => {
  fc.assert(
    fc.property(fc.array(key), fc.integer({ min: 0, max: 20 }), (pages, turn) => {
      const turned = [...pages.slice(turn), ...pages.slice(0, turn), ...pages];
      expect(inLockOrder(turned)).toEqual(inLockOrder(pages));
      expect(new Set(inLockOrder(pages).map(pageOf)).size).toBe(inLockOrder(pages).length);
    }),
  );
});
