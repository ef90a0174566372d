/** `POST /copies/:uid/:documentId?locale`: the new page. */
export interface CopyResponse {
  data: { contentType: string; documentId: string; locale: string };
}
