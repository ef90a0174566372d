/** `GET /content-rules/beginnings/:contentType?locale`: what the form of a new page holds before anybody has typed. */
export interface BeginningResponse {
  data: {
    /** A dynamic zone with its first parts, where the type has any. */
    content?: { attribute: string; parts: { __component: string; question: string }[] };
    /** Single components that the form shows at once, empty. */
    opened: string[];
  };
}
