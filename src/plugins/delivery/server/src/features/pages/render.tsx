import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { Document, type DocumentProps } from './Document';
import { STYLE } from './style';

export type PageToRender = Omit<DocumentProps, 'policy'> & {
  /** Where pictures may come from, beside where the page itself does: addresses of hosts. */
  pictureHosts: readonly string[];
};

export interface RenderedPage {
  html: string;
  /** The Content-Security-Policy that goes with it. */
  policy: string;
}

const DIGEST = createHash('sha256').update(STYLE).digest('base64');

/** The page as static HTML: one style, no script. */
export function renderPage({ pictureHosts, ...props }: PageToRender): RenderedPage {
  const policy = [
    "default-src 'none'",
    `img-src ${["'self'", ...pictureHosts].join(' ')}`,
    `style-src 'sha256-${DIGEST}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const html = renderToStaticMarkup(<Document {...props} policy={policy} />);
  return { html: `<!doctype html>${html}`, policy };
}
