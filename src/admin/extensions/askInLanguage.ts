import { LANGUAGE } from '../language';

/**
 * The server answers in the language that the person has chosen in the admin: the browser's own, which
 * it would send, may be another.
 */
export function askInLanguage(): void {
  const send = window.fetch.bind(window);
  window.fetch = (to, options = {}) => {
    const asked = to instanceof Request ? to.headers : undefined;
    const headers = new Headers(options.headers ?? asked);
    headers.set('Accept-Language', localStorage.getItem(LANGUAGE) ?? 'sv');
    return send(to, { ...options, headers });
  };
}
