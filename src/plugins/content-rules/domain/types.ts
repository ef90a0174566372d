/** The words of the content rules. Pure types: nothing here knows Strapi or a database. */

export type Language = 'sv' | 'en';
export type Message = Record<Language, string>;

/** `blocks` stops a save or a submission (by its stage); `warns` is shown and stops nothing. */
export type FindingLevel = 'blocks' | 'warns' | 'advises';

/** `save`: it is wrong, and no draft may hold it. `submit`: it is missing, and a draft may lack it. */
export type FindingStage = 'save' | 'submit';

export interface Finding {
  rule: string;
  level: FindingLevel;
  stage: FindingStage;
  /** `lead`, `content[KEY].answer`: the same syntax everywhere. */
  field: string;
  message: Message;
}

/** Every attribute that is content; docs/architecture.md says how each kind is written. */
export type Snapshot = Record<string, unknown>;

export interface MediaReference {
  id: number;
  sha256: string | null;
}

export interface RelationReference {
  documentId: string;
}

/** What the rules need to know of the world outside the snapshot; fetched before they run. */
export interface Facts {
  /** By file id: the photographer that stands on the file. */
  files: Readonly<Record<number, { photographer: string | null; mime: string | null }>>;
  /** By relation and document id: what the type's own rules read of the targets. */
  targets: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
}
