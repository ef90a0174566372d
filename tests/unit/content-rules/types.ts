import type {
  ContentParts,
  DescribedType,
} from '../../../src/plugins/content-rules/domain/definitions/types';
import type { Model } from '../../../src/plugins/content-rules/domain/model';

export const TEXT = { type: 'string' };
export const NAMED: Model = { slug: TEXT, name: TEXT };

/** A type made up here: its name, its attributes, and what it says about itself. */
export const typed = (
  name: string,
  attributes: Model,
  parts: Partial<ContentParts> = {},
  rest: Partial<DescribedType> = {},
): DescribedType => ({
  uid: `api::${name}.${name}`,
  folder: name,
  single: false,
  localized: true,
  attributes,
  definition: { editView: { name: { sv: 'A', en: 'B' }, rows: [], fields: {} }, ...parts },
  ...rest,
});
