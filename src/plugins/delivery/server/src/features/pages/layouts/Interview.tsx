import { joined, part, parts, text } from '../../../../../domain/pages/values';
import { Head } from '../parts/Head';
import { Picture } from '../parts/Picture';
import { arrangersOf, Topics, Webcasts } from '../parts/Related';
import { Zone } from '../parts/Zone';
import type { LayoutProps } from '../shown';

/** "Hallå där arrangör": somebody asks and somebody answers. */
export function Interview({ page, shown }: LayoutProps) {
  const who = part(page, 'interviewee');
  const own = joined(text(who, 'name'), text(who, 'title'), text(who, 'organisation'));
  const discussed = text(part(page, 'editionDiscussed'), 'name');
  const portrait = <Picture figure={part(page, 'portrait')} shown={shown} className="first" />;
  const isLast = text(page, 'portraitPlacement') === 'bottom';
  return (
    <article className="page interview">
      <Head
        page={page}
        shown={shown}
        kicker={text(page, 'seriesLabel')}
        by={own === '' ? joined(...arrangersOf(page)) : own}
      />
      {isLast ? null : portrait}
      <Zone content={parts(page, 'content')} shown={shown} />
      <Webcasts page={page} shown={shown} />
      {isLast ? portrait : null}
      {discussed === '' ? null : <p className="meta">{`${shown.words.about} ${discussed}.`}</p>}
      <Topics page={page} shown={shown} />
    </article>
  );
}
