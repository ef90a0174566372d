import { flag, joined, number, part, parts, text, texts } from '../../../../../domain/pages/values';
import { partWord } from '../../../../../domain/pages/words';
import type { Json } from '../../../../../domain/types';
import { Facts, type Fact } from '../parts/Facts';
import { Head } from '../parts/Head';
import { Picture } from '../parts/Picture';
import { arrangersOf, Topics, Webcasts } from '../parts/Related';
import { Paragraphs, Text } from '../parts/Text';
import { Link } from '../parts/Zone';
import type { LayoutProps, Shown } from '../shown';

/** A session: first of all when, where and whether it takes place. */
export function Session({ page, shown }: LayoutProps) {
  const status = text(page, 'sessionStatus');
  return (
    <article className="page session">
      <Head page={page} shown={shown} kicker={wordFor(page, 'format', shown)} by="">
        {CHANGED.has(status) ? (
          <p className="status">
            <strong>{shown.wordOf('sessionStatus', status)}</strong>
          </p>
        ) : null}
        <Facts facts={factsOf(page, shown)} />
      </Head>
      <Picture figure={part(page, 'image')} shown={shown} className="first" />
      <Text blocks={page['abstract']} top={2} />
      <Participants page={page} shown={shown} />
      <Access page={page} shown={shown} />
      <Numbers page={page} shown={shown} />
      <Webcasts page={page} shown={shown} />
      <Topics page={page} shown={shown} />
    </article>
  );
}

/** What one has to know before one goes there. */
const CHANGED: ReadonlySet<string> = new Set([
  'rescheduled',
  'postponed',
  'moved_online',
  'cancelled',
]);

function wordFor(page: Json, attribute: string, shown: Shown): string {
  const value = text(page, attribute);
  return value === '' ? '' : shown.wordOf(attribute, value);
}

function factsOf(page: Json, shown: Shown): Fact[] {
  const { words, times } = shown;
  const arrangers = arrangersOf(page);
  const languages = texts(page, 'languages').map((own) => shown.wordOf('languages', own));
  return [
    {
      name: words.when,
      value: times.period(text(page, 'startsAt'), text(page, 'endsAt'), text(page, 'timeZone')),
    },
    { name: words.where, value: placeOf(part(page, 'venue')) },
    { name: words.attendance, value: wordFor(page, 'attendanceMode', shown) },
    { name: words.join, value: addressOf(text(page, 'joinUrl')) },
    { name: words.registration, value: addressOf(text(page, 'registrationUrl')) },
    { name: arrangers.length > 1 ? words.arrangers : words.arranger, value: joined(...arrangers) },
    { name: words.languages, value: joined(...languages) },
    { name: words.audiences, value: joined(...texts(page, 'audiences')) },
    { name: words.series, value: text(part(page, 'series'), 'name') },
    { name: words.edition, value: text(part(page, 'edition'), 'name') },
  ];
}

const placeOf = (venue: Json | null): string =>
  joined(
    text(venue, 'name'),
    text(venue, 'address'),
    [text(venue, 'postalCode'), text(venue, 'city')].filter(Boolean).join(' '),
  );

const addressOf = (url: string) => (url === '' ? null : <Link url={url}>{url}</Link>);

function Participants({ page, shown }: LayoutProps) {
  const people = parts(page, 'participants').filter((person) => text(person, 'name') !== '');
  if (people.length === 0) return null;
  return (
    <section>
      <h2>{shown.words.participants}</h2>
      <ul className="people">
        {people.map((person, index) => (
          <li key={index}>
            <strong>{text(person, 'name')}</strong>
            <span className="detail">
              {joined(
                text(person, 'title'),
                text(person, 'organisation'),
                partWord(shown.language, 'role', text(person, 'role')),
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Access({ page, shown }: LayoutProps) {
  const words = text(page, 'accessibilityInfo');
  if (words === '') return null;
  return (
    <section className="text">
      <h2>{shown.words.accessibility}</h2>
      <Paragraphs text={words} />
    </section>
  );
}

/** How many took part, with what the number leaves out: it is never shown without. */
function Numbers({ page, shown }: LayoutProps) {
  const metrics = parts(page, 'attendance').filter((metric) => number(metric, 'value') !== null);
  if (metrics.length === 0) return null;
  const { words } = shown;
  return (
    <section>
      <h2>{words.numbers}</h2>
      <ul className="people">
        {metrics.map((metric, index) => {
          const about = flag(metric, 'approximate') ? `${words.approximately} ` : '';
          const kind = partWord(shown.language, 'kind', text(metric, 'kind'));
          const excludes = text(metric, 'excludes');
          return (
            <li key={index}>
              {`${about}${String(number(metric, 'value'))} ${kind}`.trim()}
              {excludes === '' ? null : (
                <span className="detail">{`${words.excluded} ${excludes}`}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
