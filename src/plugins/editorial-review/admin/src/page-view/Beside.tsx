import { createGlobalStyle } from 'styled-components';

/** How wide the page is drawn, and how much of the screen it takes for that. */
export const WIDTHS = {
  narrow: { page: 390, drawer: '40.8rem' },
  wide: { page: 1400, drawer: '37vw' },
} as const;

export type WidthName = keyof typeof WIDTHS;

/**
 * While the page stands at the side, the form has the rest of the screen: the list of types makes room, and what
 * stands beside the form takes no more than it needs. Strapi's columns follow the screen, not their place.
 */
export const Beside = createGlobalStyle<{ width: string }>`
  @media (min-width: 1080px) {
    #strapi {
      padding-right: ${({ width }) => width};
    }
    #strapi nav:has(a[href*='-types/api::']),
    #strapi *:has(> nav a[href*='-types/api::']):not(:has(main)) {
      display: none;
    }
    /* The column that the list of types stood in. */
    #strapi nav:has(a[href*='-types/api::']) + *,
    #strapi *:has(> nav a[href*='-types/api::']):not(:has(main)) + * {
      grid-column: 1 / -1;
    }
    #strapi main form :has(> * > [role='tabpanel']) {
      grid-template-columns: minmax(0, 1fr) 20rem;
    }
    #strapi main form :has(> * > [role='tabpanel']) > * {
      grid-column: auto;
      min-width: 0;
    }
    #strapi main form > div:has(h1) > div,
    #strapi main form > div:has([role='tabpanel']) {
      padding-right: 2.4rem;
      padding-left: 2.4rem;
    }
    #strapi main form [role='combobox'] {
      min-width: 0;
    }
  }
`;
