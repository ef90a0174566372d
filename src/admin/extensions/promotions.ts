const GUIDED_TOUR = 'STRAPI_GUIDED_TOUR';

/**
 * What Strapi advertises and offers no setting for: its banners (each has a link to its own site) and
 * the marketplace in the menu.
 */
const ADVERTISING = `
  div:has(> div > div > div > a[href^='https://strapi.io/']),
  nav li:has(> a[href^='https://market.strapi.io']),
  nav li:has(> div > a[href^='https://market.strapi.io']),
  nav a[href^='https://market.strapi.io'] { display: none; }
`;

/** Takes Strapi's advertising and its tour, which lies over the page and catches clicks, out of the way. */
export function hidePromotions(): void {
  const style = document.createElement('style');
  style.textContent = ADVERTISING;
  document.head.append(style);
  if (localStorage.getItem(GUIDED_TOUR) !== null) return;
  const seen = { enabled: false, hidden: true, tours: {}, completedActions: [] };
  localStorage.setItem(GUIDED_TOUR, JSON.stringify(seen));
}
