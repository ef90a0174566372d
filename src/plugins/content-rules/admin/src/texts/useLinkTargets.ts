import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type {
  LinkTarget,
  LinkTargetResponse,
  LinkTargetsResponse,
} from '../../../contracts/link-targets';
import { internalPage } from './links';

const WAIT_MS = 300;

/** The language of the form, as Strapi's i18n has it in the address. */
const formLocale = (): string =>
  new URLSearchParams(window.location.search).get('plugins[i18n][locale]') ?? 'sv';

/** Pages whose title holds the words; null while nobody has asked or the answer is on its way. */
export function useLinkTargets(words: string): LinkTarget[] | 'failed' | null {
  const { get } = useFetchClient();
  const [found, setFound] = useState<{ words: string; pages: LinkTarget[] | 'failed' } | null>(
    null,
  );
  useEffect(() => {
    if (words.trim() === '') return undefined;
    let isGone = false;
    const tell = (pages: LinkTarget[] | 'failed') => {
      if (!isGone) setFound({ words, pages });
    };
    const timer = setTimeout(() => {
      const params = { search: words, locale: formLocale() };
      get<LinkTargetsResponse>('/content-rules/link-targets', { params }).then(
        ({ data }) => tell(data.data),
        () => tell('failed'),
      );
    }, WAIT_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [words, get]);
  return found?.words === words ? found.pages : null;
}

/** The page that an address names: `undefined` until it is known, null where it may not be read or is gone. */
export function useLinkTarget(address: string): LinkTarget | null | undefined {
  const { get } = useFetchClient();
  const [known, setKnown] = useState<{ address: string; page: LinkTarget | null } | null>(null);
  useEffect(() => {
    const page = internalPage(address);
    if (page === null) return undefined;
    let isGone = false;
    const tell = (found: LinkTarget | null) => {
      if (!isGone) setKnown({ address, page: found });
    };
    const path = `/content-rules/link-targets/${page.uid}/${page.documentId}`;
    get<LinkTargetResponse>(path, { params: { locale: formLocale() } }).then(
      ({ data }) => tell(data.data),
      () => tell(null),
    );
    return () => {
      isGone = true;
    };
  }, [address, get]);
  return known?.address === address ? known.page : undefined;
}
