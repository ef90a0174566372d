import { flag, joined, number, part, text } from '../../../../../domain/pages/values';
import { partWord } from '../../../../../domain/pages/words';
import type { Json } from '../../../../../domain/types';
import { Facts, type Fact } from '../parts/Facts';
import { Head } from '../parts/Head';
import { Picture } from '../parts/Picture';
import { Topics } from '../parts/Related';
import { Text } from '../parts/Text';
import { Link } from '../parts/Zone';
import type { LayoutProps, Shown } from '../shown';

/** A webcast: where it is, when, and who can follow it. */
export function Webcast({ page, shown }: LayoutProps) {
  const { words } = shown;
  const url = text(page, 'url');
  return (
    <article className="page webcast">
      <Head page={page} shown={shown} kicker={words.webcasts}>
        {url === '' ? null : (
          <p className="action">
            <Link url={url}>{words.watch}</Link>
            <span className="detail">{text(page, 'provider')}</span>
          </p>
        )}
        <Facts facts={factsOf(page, shown)} />
      </Head>
      <Picture figure={part(page, 'image')} shown={shown} className="first" />
      <Transcript page={page} shown={shown} />
      <Topics page={page} shown={shown} />
    </article>
  );
}

function factsOf(page: Json, shown: Shown): Fact[] {
  const { words, times, wordOf } = shown;
  const minutes = number(page, 'duration');
  const [mode, language] = [text(page, 'mode'), text(page, 'language')];
  const window = times.period(
    text(page, 'liveStartsAt'),
    text(page, 'liveEndsAt'),
    text(page, 'timeZone'),
  );
  return [
    { name: words.when, value: window },
    { name: words.broadcast, value: mode === '' ? '' : wordOf('mode', mode) },
    { name: words.duration, value: minutes === null ? '' : `${minutes} ${words.minutes}` },
    { name: words.languages, value: language === '' ? '' : wordOf('language', language) },
    { name: words.captions, value: captionsOf(page, shown) },
    { name: words.signLanguage, value: flag(page, 'signLanguage') ? words.yes : '' },
    { name: words.published, value: times.day(text(page, 'publishedOn')) },
    { name: words.removed, value: times.day(text(page, 'removeOn')) },
    { name: words.edition, value: text(part(page, 'edition'), 'name') },
  ];
}

function captionsOf(page: Json, { language, times, words }: Shown): string {
  const status = text(page, 'captionStatus');
  const due = times.day(text(page, 'captionsDueOn'));
  const isDue = due !== '' && status === 'planned';
  const said = partWord(language, 'captionStatus', status);
  return joined(
    isDue ? `${said} ${words.untilThen} ${due}` : said,
    status === 'exempt' ? text(page, 'captionExemption') : '',
  );
}

function Transcript({ page, shown }: LayoutProps) {
  const body = <Text blocks={page['transcript']} top={3} />;
  if (!Array.isArray(page['transcript']) || page['transcript'].length === 0) return null;
  return (
    <section>
      <h2>{shown.words.transcript}</h2>
      {body}
    </section>
  );
}
