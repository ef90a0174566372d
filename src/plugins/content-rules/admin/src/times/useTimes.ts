import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { type PrimitiveType, useIntl } from 'react-intl';
import { PLUGIN_ID, type TextKey } from '../translations';
import { type Language, languageOf } from './words';
import { HOME, isZone } from './zone';

/** What is said in the language of the profile. */
export interface Said {
  language: Language;
  text(key: TextKey, values?: Record<string, PrimitiveType>): string;
}

export function useSaid(): Said {
  const { formatMessage, locale } = useIntl();
  return {
    language: languageOf(locale),
    text: (key, values) => formatMessage({ id: `${PLUGIN_ID}.${key}` }, values),
  };
}

/** The field of this name beside a field: `timeZone` beside `startsAt`, in the same part of the page. */
export const beside = (name: string, other: string): string =>
  [...name.split('.').slice(0, -1), other].join('.');

/** A value of Strapi's form, by the path of its field. */
export function useValue(path: string | null): unknown {
  return useForm('Times', ({ values }) =>
    path === null
      ? undefined
      : path
          .split('.')
          .reduce<unknown>(
            (held, step) => (held as Record<string, unknown> | null | undefined)?.[step],
            values,
          ),
  );
}

/** The zone of the thing: what stands beside the field, while it is being typed what stood there before, else Sweden's. */
export function useZone(name: string): string {
  const written = useValue(beside(name, 'timeZone'));
  const zone = isZone(written) ? written : written ? null : HOME;
  const [known, setKnown] = useState(zone ?? HOME);
  useEffect(() => {
    if (zone !== null) setKnown(zone);
  }, [zone]);
  return zone ?? known;
}

/**
 * What of a form's values was given to it here. The form shows a value later than it was given, and more may have been
 * typed by then: only a value that was not given here comes from elsewhere.
 */
export function useGiven(value: string | null) {
  const given = useRef<(string | null)[]>([value]);
  return {
    give: (sent: string | null): void => {
      given.current.push(sent);
    },
    /** Asked once for each value that the form shows. */
    isElsewhere(): boolean {
      const seen = given.current.lastIndexOf(value);
      given.current = seen < 0 ? [value] : given.current.slice(seen);
      return seen < 0;
    },
  };
}
