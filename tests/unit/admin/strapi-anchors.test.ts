import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What src/admin/extensions/promotions.ts, strapiActions.ts and statusColumn.tsx rely on in Strapi's
 * built admin: a start can't see it (docs/strapi-patches.md).
 */
const ADMIN = 'admin/dist/admin/admin/src';
const MANAGER = 'content-manager/dist/admin';

const ANCHORS: [file: string, texts: string[]][] = [
  [`${ADMIN}/hooks/useMenu.js`, ["to: 'https://market.strapi.io'"]],
  [`${ADMIN}/components/MediaLibraryBanner.js`, ['href: "https://strapi.io/']],
  [
    `${ADMIN}/components/GuidedTour/Context.js`,
    ["'STRAPI_GUIDED_TOUR'", 'tours:', 'enabled,', 'hidden:', 'completedActions:'],
  ],
  [
    `${MANAGER}/pages/EditView/components/DocumentActions.js`,
    ["PublishAction.type = 'publish'", ".type = 'unpublish'", ".type = 'discard'"],
  ],
  [`${MANAGER}/pages/EditView/components/Header.js`, ["DeleteAction.type = 'delete'"]],
  [`${MANAGER}/constants/hooks.js`, ["'Admin/CM/pages/ListView/inject-column-in-table'"]],
  ['i18n/dist/admin/components/CMHeaderActions.js', ["'panel'", "type: 'modal'"]],
];

test.each(ANCHORS)('Strapi’s %s still is what we change', (file, texts) => {
  const main = require.resolve('@strapi/strapi/package.json');
  const source = readFileSync(path.resolve(main, '../..', file), 'utf8');
  expect(texts.filter((text) => !source.includes(text))).toEqual([]);
});
