import { joined, part, parts, text } from '../../../../../domain/pages/values';
import { partWord } from '../../../../../domain/pages/words';
import type { Json } from '../../../../../domain/types';
import type { LayoutProps, Shown } from '../shown';
import { Link } from './Zone';

/** The arrangers of a page, one or several. */
export function arrangersOf(page: Json): string[] {
  const one = part(page, 'arranger');
  const all = one === null ? parts(page, 'arrangers') : [one];
  return all.map((arranger) => text(arranger, 'name')).filter((name) => name !== '');
}

/** The topics, where the page ends. */
export function Topics({ page, shown }: LayoutProps) {
  const topics = parts(page, 'topics').flatMap((topic) => text(topic, 'name') || []);
  if (topics.length === 0) return null;
  return (
    <section className="topics">
      <h2>{shown.words.topics}</h2>
      <ul>
        {topics.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

/** Links to webcasts, each with what one wants to know before one opens it. */
export function Webcasts({ page, shown }: LayoutProps) {
  const webcasts = parts(page, 'webcastLinks');
  if (webcasts.length === 0) return null;
  return (
    <section className="webcasts">
      <h2>{shown.words.webcasts}</h2>
      <ul>
        {webcasts.map((webcast, index) => (
          <li key={index}>
            <Link url={text(webcast, 'url')}>{text(webcast, 'title') || text(webcast, 'url')}</Link>
            <span className="detail">{aboutWebcast(webcast, shown)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function aboutWebcast(webcast: Json, shown: Shown): string {
  const { words, times, wordOf } = shown;
  const minutes = webcast['duration'];
  const mode = text(webcast, 'mode');
  return joined(
    text(webcast, 'provider'),
    mode === '' ? '' : wordOf('mode', mode, 'webcastLinks').toLowerCase(),
    times.period(
      text(webcast, 'liveStartsAt'),
      text(webcast, 'liveEndsAt'),
      text(webcast, 'timeZone'),
    ),
    typeof minutes === 'number' ? `${minutes} ${words.minutes}` : '',
    partWord(shown.language, 'captionStatus', text(webcast, 'captionStatus')).toLowerCase(),
    webcast['signLanguage'] === true ? words.signLanguage.toLowerCase() : '',
  );
}
