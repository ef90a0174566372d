import { pathOf } from '../../../domain/addresses/paths';

/** Where pages live on the site. */
export default () => ({
  /** `/nyheter/en-rubrik`; English pages under `/en`. */
  of: (uid: string, locale: string | null, slug: string): string => pathOf(uid, locale, slug),
});
