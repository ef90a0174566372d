import { type FileReport, type Report } from './run';

const outcomes: Record<FileReport['outcome'], string> = {
  would_create: 'skulle bli ett nytt utkast',
  created: 'nytt utkast',
  exists: 'finns redan, oförändrad',
  edited_since: 'finns redan och har ändrats sedan importen: inget skrevs över',
  changed_file:
    'INTE SPARAD: filen har ändrats sedan den importerades; ändra i utkastet, eller spara den under ett annat namn om det är en annan sida',
  looks_alike:
    'INTE SPARAD: liknar ett utkast med samma rubrik och datum; är det en annan sida, ge den en annan rubrik',
  failed: 'MISSLYCKADES',
};

const signs = { info: ' ', warning: '!', lost: '✖' } as const;

/** The report as a person reads it on the screen. */
export function printed(report: Report): string {
  const lines = report.files.flatMap((file) => [
    '',
    `${file.file}: ${file.error?.sv ?? outcomes[file.outcome]}`,
    ...(file.error === null ? [`  ${file.typeName ?? ''}: ${file.title ?? ''}`] : []),
    ...(file.slug === null ? [] : [`  Adress: ${file.slug}`]),
    ...file.notes.map((note) => `  ${signs[note.level]} rad ${note.line}: ${note.message.sv}`),
  ]);
  const count = (outcome: FileReport['outcome']) =>
    report.files.filter((file) => file.outcome === outcome).length;
  const failed = count('failed');
  const doubtful = count('changed_file') + count('looks_alike');
  const lost = report.files.filter((file) => file.notes.some((note) => note.level === 'lost'));
  const summary = [
    report.written
      ? `${count('created')} nya utkast`
      : `${count('would_create')} nya (inget sparat)`,
    `${count('exists') + count('edited_since')} fanns redan`,
    `${failed} misslyckades`,
    ...(doubtful > 0 ? [`${doubtful} sparades inte: jämför dem med utkasten`] : []),
    ...(lost.length > 0 ? [`${lost.length} med ord som inte fick plats`] : []),
  ];
  const hint = report.written ? [] : ['Kör igen med --write för att spara utkasten.'];
  return [...lines, '', `${summary.join(', ')}.`, ...hint, ''].join('\n').trimStart();
}
