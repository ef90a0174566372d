import { useField } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { readMoment, type Reading, type Typed, typedOf, valueOf } from './reading';
import { beside, useGiven, useSaid, useZone } from './useTimes';
import { clockIn } from './words';

/** A field of Strapi's form as it is typed here, and what was understood of it. */
export interface Moment {
  typed: Typed;
  reading: Reading;
  zone: string;
  error: string | undefined;
  /** Somebody types, picks or chooses. */
  write(change: Partial<Typed>): void;
  /** The same in its plain form: what it means is as before. */
  tidy(plain: Partial<Typed>): void;
}

/** The zone is being written by somebody here. A merge or another version of the page brings its instants with it. */
const isWritten = (name: string): boolean =>
  document.activeElement instanceof HTMLInputElement && document.activeElement.name === name;

/** A field of Strapi's form as two texts, a date and a time of day in the zone of the thing. */
export function useMoment(name: string): Moment {
  const field = useField<string | null>(name);
  const value = field.value ?? null;
  const zone = useZone(name);
  const { language } = useSaid();
  const clock = (time: string) => clockIn(time, language);
  const [typed, setTyped] = useState(() => typedOf(value, zone, clock));
  const known = useRef(zone);
  const given = useGiven(value);

  const give = (next: Typed, there: string) => {
    const sent = valueOf(next, readMoment(next, there));
    setTyped(next);
    given.give(sent);
    field.onChange(name, sent);
  };

  useEffect(() => {
    const [isElsewhere, isMoved] = [given.isElsewhere(), known.current !== zone];
    known.current = zone;
    // The same clock in another zone; else the same instant, on the clocks of the zone that came with it.
    if (isMoved && !isElsewhere && isWritten(beside(name, 'timeZone'))) {
      if (value !== null) give(typed, zone);
    } else if (isElsewhere || isMoved) setTyped(typedOf(value, zone, clock));
  }, [value, zone]);

  return {
    typed,
    reading: readMoment(typed, zone),
    zone,
    error: field.error,
    write(change) {
      const isOther = change.choice === undefined;
      give({ ...typed, ...(isOther && { choice: null }), ...change }, zone);
    },
    tidy: (plain) => setTyped((now) => ({ ...now, ...plain })),
  };
}
