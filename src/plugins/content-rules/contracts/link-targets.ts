/** A page that a link in a text may lead to, as whoever writes may read it. */
export interface LinkTarget {
  uid: string;
  documentId: string;
  title: string;
  /** The word for an entry of its type. */
  type: { sv: string; en: string };
  /** Readers can see it; a link to one that is not live shows its words and leads nowhere. */
  isLive: boolean;
}

/** `GET /content-rules/link-targets?search&locale`: at most so many as a list may show. */
export interface LinkTargetsResponse {
  data: LinkTarget[];
}

/** `GET /content-rules/link-targets/:uid/:documentId?locale`; null where there is none that may be read. */
export interface LinkTargetResponse {
  data: LinkTarget | null;
}
