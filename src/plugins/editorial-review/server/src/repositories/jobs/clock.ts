import type { Core } from '@strapi/strapi';
import { isSqlite, type Trx } from '../../../../../../kernel/tables';

const POSTGRES = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

/** The database's own time as ISO 8601 in UTC, `seconds` from now: one clock for all instances. */
export function fromNow(strapi: Core.Strapi, trx: Trx, seconds = 0) {
  return isSqlite(strapi)
    ? trx.raw("strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ?)", [`${seconds} seconds`])
    : trx.raw("to_char((clock_timestamp() + ? * interval '1 second') at time zone 'UTC', ?)", [
        seconds,
        POSTGRES,
      ]);
}

const STOCKHOLM = new Intl.DateTimeFormat('sv', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
});

/** The calendar day that it is in Sweden at this instant: `2026-11-26`. */
export const dayOf = (instant: string): string => STOCKHOLM.format(new Date(instant));
