import type { Patch } from './patch';

/** An expression that stands in the place of a text which Strapi has in English only. */
const inLanguage = (sv: string, en: string): string =>
  `(/^en/.test(localStorage.getItem("strapi-admin-language") ?? "sv") ? ${JSON.stringify(en)} : ${JSON.stringify(sv)})`;

const ADMIN = '@strapi/admin/dist/admin/admin/src';
const DESIGN_SYSTEM = '@strapi/design-system/dist/index.mjs';

/** What the parts of the design system say where nobody tells them what to say. */
const DEFAULTS: readonly [english: string, swedish: string, times: number][] = [
  ['Clear', 'Rensa', 6],
  ['Loading content...', 'Hämtar …', 1],
  ['Select or enter a value', 'Välj eller skriv ett värde', 1],
  ['Month', 'Månad', 1],
  ['Year', 'År', 1],
  ['Choose date', 'Välj datum', 2],
  ['Choose time', 'Välj tid', 1],
  ['Close modal', 'Stäng', 1],
  ['Pagination', 'Sidor', 1],
  ['On', 'På', 1],
  ['Off', 'Av', 1],
];

/** Texts that Strapi's admin does not look up in any language. */
export const hardCoded: readonly Patch[] = [
  ...DEFAULTS.map(([english, swedish, times]) => ({
    module: DESIGN_SYSTEM,
    anchor: ` = ${JSON.stringify(english)}`,
    replacement: ` = ${inLanguage(swedish, english)}`,
    times,
  })),
  {
    module: DESIGN_SYSTEM,
    anchor: 'children: "Loading"',
    replacement: `children: ${inLanguage('Hämtar', 'Loading')}`,
    times: 2,
  },
  {
    module: `${ADMIN}/components/LazyOutlet.mjs`,
    anchor: 'children: "Loading content."',
    replacement: `children: ${inLanguage('Hämtar …', 'Loading content.')}`,
  },
  {
    module: `${ADMIN}/components/PageHelpers.mjs`,
    anchor: '`${title} | Strapi`',
    replacement: '`${title} | Innovationsveckan`',
  },
  {
    module: `${ADMIN}/components/LeftMenu.mjs`,
    anchor: 'label: "Menu"',
    replacement: `label: ${inLanguage('Meny', 'Menu')}`,
  },
  {
    module: '@strapi/content-manager/dist/admin/pages/EditView/components/DocumentStatus.mjs',
    anchor: '"aria-label": status,',
    replacement:
      '"aria-label": formatMessage({ id: `content-manager.containers.List.${status}`, defaultMessage: status }),',
  },
  ...['"aria-label": "search"', 'label: "Search"'].map((anchor) => ({
    module:
      '@strapi/upload/dist/admin/components/AssetDialog/BrowseStep/SearchAsset/SearchAsset.mjs',
    anchor,
    replacement: `${anchor.split(' ')[0]} ${inLanguage('Sök', 'Search')}`,
  })),
];
