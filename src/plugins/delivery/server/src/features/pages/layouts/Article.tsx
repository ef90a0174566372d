import { part, parts, text } from '../../../../../domain/pages/values';
import { Head } from '../parts/Head';
import { Picture } from '../parts/Picture';
import { Topics, Webcasts } from '../parts/Related';
import { Zone } from '../parts/Zone';
import type { LayoutProps } from '../shown';

/** News: the words of the writer, from top to bottom. */
export function Article({ page, shown }: LayoutProps) {
  return (
    <article className="page article">
      <Head page={page} shown={shown} kicker={text(page, 'kicker')} />
      <Picture figure={part(page, 'hero')} shown={shown} className="first" />
      <Zone content={parts(page, 'content')} shown={shown} />
      <Webcasts page={page} shown={shown} />
      <Topics page={page} shown={shown} />
    </article>
  );
}
