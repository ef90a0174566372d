/** Why a file is no page; worded for the person who runs the import. */
export class UnreadablePage extends Error {
  constructor(
    readonly sv: string,
    readonly en: string,
  ) {
    super(en);
  }
}
