import interview from '../../../src/api/interview/config/type';
import { parsePage } from '../../../src/import/parse/parse-page';
import { findings } from '../../../src/plugins/content-rules/domain/rules';
import type { Snapshot } from '../../../src/plugins/content-rules/domain/types';
import { describeTrapPages } from '../../support/trap-pages';

describeTrapPages((_, text) => {
  test('what is weak on it warns, and nothing blocks it', () => {
    const { fields } = parsePage(text);
    if (!('portrait' in fields)) throw new Error('an interview was expected');
    const page = {
      ...fields,
      slug: 'en-slug',
      content: fields.content.map((part, index) => ({ ...part, key: `k${index}` })),
      portrait: { ...fields.portrait, decorative: false, file: { id: 1, sha256: 'x' } },
    } as unknown as Snapshot;
    const found = findings(interview, page, { files: {}, targets: {} });
    expect(found.filter(({ level }) => level === 'blocks')).toEqual([]);
    expect(found.map(({ rule, field }) => `${rule} ${field}`)).toEqual([
      'recommended arranger',
      'weak_link_text content[k7].context',
      'link_without_address content[k8].url',
      'alt_says_picture portrait.alt',
    ]);
  });
});
