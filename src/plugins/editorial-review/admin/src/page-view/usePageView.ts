import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { PageViewInput, PageViewResponse } from '../../../contracts/page-views';
import { failureOf } from '../lib/failure';

export interface ViewPlace {
  model: string;
  /** A document id, or `new:UUID`. */
  target: string;
  locale: string;
  /** What is live is looked at, and not what is written. */
  isLive: boolean;
}

/** So long after the last key the page is drawn again. */
const PAUSE_MS = 500;

interface PageView {
  /** The last page that was drawn; null until there is one. */
  html: string | null;
  /** Why there is no newer one; empty where the server said nothing. */
  failure: string | null;
}

/** The page as the server draws it from what the form holds now: anew with each pause, save and reading. */
export function usePageView({ model, target, locale, isLive }: ViewPlace): PageView {
  const { post } = useFetchClient();
  const values = useForm('PageView', (state) => state.values) as Record<string, unknown>;
  const [view, setView] = useState<PageView>({ html: null, failure: null });

  useEffect(() => {
    const gone = new AbortController();
    const draw = async () => {
      const input: PageViewInput = isLive ? { status: 'published' } : { values };
      try {
        const { data } = await post<PageViewResponse>(
          `/editorial-review/views/${model}/${encodeURIComponent(target)}`,
          input,
          { params: { locale }, signal: gone.signal },
        );
        if (!gone.signal.aborted) setView({ html: data.data.html, failure: null });
      } catch (error) {
        if (gone.signal.aborted) return;
        const { response } = error as { response?: { data?: { error?: unknown } } };
        const failure = failureOf(response?.data?.error).message ?? '';
        setView(({ html }) => ({ html, failure }));
      }
    };
    const timer = setTimeout(() => void draw(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [post, model, target, locale, isLive, values]);

  return view;
}
