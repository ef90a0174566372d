import { createGlobalStyle } from 'styled-components';

/**
 * Strapi's badge (draft, modified, published) knows nothing of the review and would contradict it.
 * There is no setting for it: the rule stands only while a governed page is open.
 */
export const EditViewStyle = createGlobalStyle`
  main form div:has(> div h1) > div:last-child:has(> [role='status'][aria-label]) {
    display: none;
  }
`;

/** The same badge in the list view: its last column of content. */
export const ListViewStyle = createGlobalStyle`
  main table:has(td [role='status'][aria-label]) :is(th:last-child, td:nth-last-child(2)) {
    display: none;
  }
`;
