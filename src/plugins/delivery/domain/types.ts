/** A row as the loaders give it: attributes by name, associations as rows or lists of rows. */
export interface Row {
  id: number;
  [attribute: string]: unknown;
}

/** Which attributes to read, and what to read along with them. A zone has a plan per component. */
export interface Plan {
  fields: readonly string[];
  with?: Readonly<Record<string, Plan | ZonePlan>>;
}

export interface ZonePlan {
  zone: Readonly<Record<string, Plan>>;
}

export type RichTextFormat = 'blocks' | 'html' | 'text';

export interface ImageFormat {
  url: string;
  width: number | null;
  height: number | null;
  mime: string | null;
}

/** A picture as every front end gets it. `url` is null when the picture has no file yet. */
export interface Image {
  url: string | null;
  width: number | null;
  height: number | null;
  mime: string | null;
  alt: string | null;
  decorative: boolean;
  caption: string | null;
  photographer: string | null;
  focalPoint: { x: number; y: number } | null;
  formats: Record<string, ImageFormat>;
}
