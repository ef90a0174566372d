import type { Core } from '@strapi/strapi';
import { FILE, fileRow, lockFiles } from '../../../../../../kernel/files';
import type { UploadService } from '../../../../../../kernel/strapi-services';
import { isDay } from '../../../../domain/files/days';
import { unstorable } from '../../../../domain/guard/scalars';
import { noSuchFile, unfitField } from '../../refuse';
import { said } from './said';

const LONGEST = 255;
const OWN = ['photographer', 'licence', 'rightsUntil'] as const;

/**
 * What `fileInfo` says of whose picture it is: `photographer` and `licence` (texts of 255 characters at
 * most), `rightsUntil` (YYYY-MM-DD); null or '' takes one away, what is not named stays. Throws a
 * refusal that names the field.
 */
export function ownWords(
  strapi: Core.Strapi,
  info: Record<string, unknown>,
): Record<string, string | null> {
  for (const [name, value] of Object.entries(info))
    if (typeof value === 'string' && unstorable(value)) throw unfitField(strapi, name, UNSTORABLE);
  const said = OWN.filter((name) => info[name] !== undefined);
  return Object.fromEntries(said.map((name) => [name, wordOf(strapi, name, info[name])]));
}

function wordOf(strapi: Core.Strapi, name: (typeof OWN)[number], value: unknown): string | null {
  if (value === null) return null;
  if (typeof value !== 'string') throw unfitField(strapi, name, NO_TEXT);
  const text = value.normalize('NFC').trim();
  if (text === '') return null;
  if (name === 'rightsUntil' && !isDay(text)) throw unfitField(strapi, name, NO_DAY);
  if (text.length > LONGEST) throw unfitField(strapi, name, TOO_LONG);
  return text;
}

/** Strapi stores its own words of a file and drops ours; the row that is meant is held meanwhile. */
export const updateWords =
  (strapi: Core.Strapi) =>
  (original: UploadService['updateFileInfo']): UploadService['updateFileInfo'] =>
  async (id, info, options) => {
    const row = await fileRow(strapi, id);
    if (row === null) throw noSuchFile(strapi);
    const words = info as Record<string, unknown>;
    if (typeof words['name'] === 'string' && words['name'].length > LONGEST)
      throw unfitField(strapi, 'name', TOO_LONG);
    const own = ownWords(strapi, said(strapi, [words])[0] ?? words);
    return strapi.db.transaction(async ({ trx }) => {
      await lockFiles(strapi, trx, [row.id], 'change');
      if (Object.keys(own).length > 0)
        await strapi.db.query(FILE).update({ where: { id: row.id }, data: own });
      return original(row.id, info, options);
    });
  };

const UNSTORABLE = {
  sv: 'Texten innehåller ett tecken som inte kan lagras.',
  en: 'The text holds a character that cannot be stored.',
};
const NO_TEXT = { sv: 'Här ska det stå text.', en: 'This must be a text.' };
const NO_DAY = { sv: 'Skriv datumet som ÅÅÅÅ-MM-DD.', en: 'Write the date as YYYY-MM-DD.' };
const TOO_LONG = {
  sv: `Texten är för lång. Högst ${LONGEST} tecken.`,
  en: `The text is too long. ${LONGEST} characters at most.`,
};
