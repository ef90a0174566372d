const HIDDEN = '…';
/** Links to drafts, resets of passwords, invitations, what somebody pasted where it does not belong. */
const PARAMETERS = /([?&](?:previewToken|code|registrationToken|token|access_token)=)[^&#]*/giu;
const PREVIEWS = /(\/api\/previews\/)[^/?#]+/giu;

/** A request's path and query without what gives access to whoever reads it. */
export const withoutSecrets = (url: string): string =>
  url.replace(PREVIEWS, `$1${HIDDEN}`).replace(PARAMETERS, `$1${HIDDEN}`);
