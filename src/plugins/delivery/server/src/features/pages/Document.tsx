import { text } from '../../../../domain/pages/values';
import type { Layout } from '../../../../domain/pages/layouts';
import { Article } from './layouts/Article';
import { Interview } from './layouts/Interview';
import { Session } from './layouts/Session';
import { Webcast } from './layouts/Webcast';
import type { LayoutProps } from './shown';
import { STYLE } from './style';

const LAYOUTS: Record<Layout, (props: LayoutProps) => React.ReactNode> = {
  article: Article,
  interview: Interview,
  session: Session,
  webcast: Webcast,
};

export interface DocumentProps extends LayoutProps {
  layout: Layout;
  /** BCP 47, as `lang` has it. */
  locale: string;
  site: string;
  /** What may be loaded, for a document that has no header of its own to say it (`srcdoc`). */
  policy: string;
  /** The places around the page, which the site fills: above all of it, and below. */
  header?: React.ReactNode;
  footer?: React.ReactNode;
}

/** A whole page: the content in `main`, and around it the places that the site fills. */
export function Document({
  layout,
  locale,
  site,
  policy,
  header,
  footer,
  ...props
}: DocumentProps) {
  const Layout = LAYOUTS[layout];
  const { page, shown } = props;
  const title = text(page, 'title') || shown.words.untitled;
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>{site === '' ? title : `${title} – ${site}`}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <a className="skip" href="#content">
          {shown.words.skip}
        </a>
        <header className="site-header">{header ?? (site === '' ? null : <p>{site}</p>)}</header>
        <main id="content" tabIndex={-1}>
          <Layout {...props} />
        </main>
        {footer === undefined ? null : <footer className="site-footer">{footer}</footer>}
      </body>
    </html>
  );
}
