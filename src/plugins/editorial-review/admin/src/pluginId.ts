export const PLUGIN_ID = 'editorial-review';

/** The pages that go live only through the review, in the order people meet them. */
export const GOVERNED_TYPES = [
  'api::article.article',
  'api::interview.interview',
  'api::session.session',
  'api::webcast-link.webcast-link',
] as const;

/** Whether a content type goes live only through the review. */
export const isGoverned = (uid: string): boolean =>
  (GOVERNED_TYPES as readonly string[]).includes(uid);
