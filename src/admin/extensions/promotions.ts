const GUIDED_TOUR = 'STRAPI_GUIDED_TOUR';

/** Strapi's tour lies over the page and catches clicks; it counts as seen. */
export function hidePromotions(): void {
  if (localStorage.getItem(GUIDED_TOUR) !== null) return;
  const seen = { enabled: false, hidden: true, tours: {}, completedActions: [] };
  localStorage.setItem(GUIDED_TOUR, JSON.stringify(seen));
}
