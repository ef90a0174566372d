import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PreviewLinkResponse, PreviewLinksResponse } from '../../../contracts/preview-links';
import { failureOf } from '../lib/failure';

export type GivenLink = PreviewLinksResponse['data'][number];

interface Links {
  /** Null until they are known. */
  all: GivenLink[] | null;
  /** Of the one that was made last: its address is said this once. */
  url: string | null;
  /** Why something did not go; empty where the server said nothing. */
  failure: string | null;
  make(hours: number): Promise<void>;
  revoke(id: string): Promise<void>;
}

/** The links that lead to a page, and what one does with them. */
export function useLinks(model: string, documentId: string, locale: string): Links {
  const { get, post, del } = useFetchClient();
  const [all, setAll] = useState<GivenLink[] | null>(null);
  const [url, setUrl] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const path = `/editorial-review/reviews/${model}/${documentId}/preview-links`;
  const where = useMemo(() => ({ params: { locale } }), [locale]);

  const trying = useCallback(async (work: () => Promise<void>) => {
    try {
      await work();
      setFailure(null);
    } catch (error) {
      const { response } = error as { response?: { data?: { error?: unknown } } };
      setFailure(failureOf(response?.data?.error).message ?? '');
    }
  }, []);
  const read = useCallback(async () => {
    setAll((await get<PreviewLinksResponse>(path, where)).data.data);
  }, [get, path, where]);
  useEffect(() => void trying(read), [trying, read]);

  return {
    all,
    url,
    failure,
    make: (expiresInHours) =>
      trying(async () => {
        const { data } = await post<PreviewLinkResponse>(path, { locale, expiresInHours });
        setUrl(data.data.url);
        await read();
      }),
    revoke: (id) =>
      trying(async () => {
        await del(`${path}/${id}`, where);
        setUrl(null);
        await read();
      }),
  };
}
