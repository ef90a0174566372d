import type { Shape, Values } from '../../../domain/saving/merge';

/** As much of Strapi's document as the guard reads. */
export interface Doc {
  model: string;
  id: string | undefined;
  collectionType: string;
  schema?: { attributes: Shape['attributes']; options?: { draftAndPublish?: boolean } };
  components: Shape['components'];
  /** `lockVersion`: as the page was read. */
  meta?: { lockVersion?: number };
  refetch(): unknown;
}

/** What Strapi's form offers. */
export interface FormState {
  values: Values;
  initialValues: Values;
  modified: boolean;
  isSubmitting: boolean;
  setValues(values: Values): void;
  resetForm(initialValues?: Values): void;
}

/** What the edit view tells the guard. */
export interface GuardProps {
  doc: Doc;
  /** The page as it was read last, as the form would begin with it. */
  loaded: Values;
  locale: string | undefined;
}
