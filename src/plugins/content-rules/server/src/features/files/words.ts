import type { Core } from '@strapi/strapi';
import { FILE, fileRow, lockFiles, type FileRow } from '../../../../../../kernel/files';
import type { UploadService } from '../../../../../../kernel/strapi-services';
import { cleanTexts } from '../../../../../../kernel/text';
import { isDay } from '../../../../domain/files/days';
import { tidyName } from '../../../../domain/files/names';
import { unstorable } from '../../../../domain/guard/scalars';
import { noSuchFile, unfitField } from '../../refuse';
import { said } from './said';
import { oneByOne } from './turns';

type Info = Record<string, unknown>;

const LONGEST = 255;
const OWN = ['photographer', 'licence', 'rightsUntil'] as const;
const STRAPIS = ['name', 'alternativeText', 'caption'] as const;
const MOST_PERCENT = 100;

/**
 * What `fileInfo` says of whose picture it is: `photographer` and `licence` (texts of 255 characters at
 * most), `rightsUntil` (YYYY-MM-DD); null or '' takes one away, what is not named stays. Throws a
 * refusal that names the field, also of Strapi's own words of a file: `name`, `alternativeText` and
 * `caption` (texts), `focalPoint` (`{ x, y }` in per cent).
 */
export function ownWords(strapi: Core.Strapi, info: Info): Record<string, string | null> {
  for (const [name, value] of Object.entries(info))
    if (typeof value === 'string' && unstorable(value)) throw unfitField(strapi, name, UNSTORABLE);
  for (const name of STRAPIS)
    if ((info[name] ?? null) !== null && typeof info[name] !== 'string')
      throw unfitField(strapi, name, NO_TEXT);
  mustBeAPoint(strapi, info['focalPoint'] ?? null);
  const told = OWN.filter((name) => info[name] !== undefined);
  return Object.fromEntries(told.map((name) => [name, wordOf(strapi, name, info[name])]));
}

function wordOf(strapi: Core.Strapi, name: (typeof OWN)[number], value: unknown): string | null {
  if (value === null) return null;
  if (typeof value !== 'string') throw unfitField(strapi, name, NO_TEXT);
  const text = value.trim();
  if (text === '') return null;
  if (name === 'rightsUntil' && !isDay(text)) throw unfitField(strapi, name, NO_DAY);
  if (text.length > LONGEST) throw unfitField(strapi, name, TOO_LONG);
  return text;
}

/** As numbers, or as a form writes them. */
function mustBeAPoint(strapi: Core.Strapi, point: unknown): void {
  if (point === null) return;
  if (typeof point !== 'object') throw unfitField(strapi, 'focalPoint', NO_POINT);
  for (const name of ['x', 'y'] as const) {
    const value = (point as Info)[name];
    const percent = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof percent !== 'number' || !(percent >= 0 && percent <= MOST_PERCENT))
      throw unfitField(strapi, `focalPoint.${name}`, NO_POINT);
  }
}

/** Strapi stores its own words of a file and drops ours; the row that is meant is held meanwhile. */
export const updateWords =
  (strapi: Core.Strapi) =>
  (original: UploadService['updateFileInfo']): UploadService['updateFileInfo'] =>
  (id, info, options) =>
    oneByOne(async () => {
      const row = await fileRow(strapi, id);
      if (row === null) throw noSuchFile(strapi);
      const words = named(row, cleanTexts(info ?? {}) as Info);
      const own = ownWords(strapi, said(strapi, [words])[0] ?? words);
      return strapi.db.transaction(async ({ trx }) => {
        await lockFiles(strapi, trx, [row.id], 'change');
        if (Object.keys(own).length > 0)
          await strapi.db.query(FILE).update({ where: { id: row.id }, data: own });
        return original(row.id, words, options);
      });
    });

/** With the name as an upload would have kept it; one of nothing leaves the name as it is. */
function named(row: FileRow, info: Info): Info {
  const { name } = info;
  if (typeof name !== 'string') return info;
  const ending = typeof row.ext === 'string' ? row.ext.slice(1) : '';
  return { ...info, name: name.trim() === '' ? undefined : tidyName(name, ending || 'bin') };
}

const UNSTORABLE = {
  sv: 'Texten innehåller ett tecken som inte kan lagras.',
  en: 'The text holds a character that cannot be stored.',
};
const NO_TEXT = { sv: 'Här ska det stå text.', en: 'This must be a text.' };
const NO_DAY = { sv: 'Skriv datumet som ÅÅÅÅ-MM-DD.', en: 'Write the date as YYYY-MM-DD.' };
const NO_POINT = {
  sv: 'Bildens mittpunkt anges som { x, y } i procent, från 0 till 100.',
  en: 'The focal point is given as { x, y } in per cent, from 0 to 100.',
};
const TOO_LONG = {
  sv: `Texten är för lång. Högst ${LONGEST} tecken.`,
  en: `The text is too long. ${LONGEST} characters at most.`,
};
