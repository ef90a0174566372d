import { useCallback, useMemo } from 'react';
import { type PrimitiveType, useIntl } from 'react-intl';
import type { Words } from '../../../domain/types';
import { PLUGIN_ID } from '../pluginId';
import type { TextKey } from '../translations/complete';

/** Whatever zone the browser is in: the editors' day is Sweden's. */
const ZONE = 'Europe/Stockholm';

/** The plugin's own texts, and the texts that the server sends in both languages. */
export function useText() {
  const { formatMessage, formatDate, formatTime, formatRelativeTime, locale } = useIntl();
  const text = useCallback(
    (key: TextKey, values?: Record<string, PrimitiveType>): string =>
      formatMessage({ id: `${PLUGIN_ID}.${key}` }, values),
    [formatMessage],
  );
  return useMemo(
    () => ({
      text,
      words: (both: Words): string => (locale.startsWith('en') ? both.en : both.sv),
      moment: (at: string): string =>
        formatDate(at, { dateStyle: 'medium', timeStyle: 'short', timeZone: ZONE }),
      hour: (at: string): string => formatTime(at, { timeStyle: 'short', timeZone: ZONE }),
      formatRelativeTime,
    }),
    [text, locale, formatDate, formatTime, formatRelativeTime],
  );
}
