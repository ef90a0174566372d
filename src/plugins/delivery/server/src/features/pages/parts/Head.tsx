import { joined, text } from '../../../../../domain/pages/values';
import type { Json } from '../../../../../domain/types';
import type { Shown } from '../shown';
import { arrangersOf } from './Related';

interface Props {
  page: Json;
  shown: Shown;
  kicker: string;
  /** Beside the date and who arranges it. */
  by?: string;
  children?: React.ReactNode;
}

/** What a page begins with: the only first heading, and what stands around it. */
export function Head({ page, shown, kicker, by, children }: Props) {
  const date = text(page, 'date');
  const day = shown.times.day(date);
  const from = by ?? joined(...arrangersOf(page));
  return (
    <header className="head">
      {kicker === '' ? null : <p className="kicker">{kicker}</p>}
      <h1>{text(page, 'title') || shown.words.untitled}</h1>
      {day === '' && from === '' ? null : (
        <p className="meta">
          {day === '' ? null : <time dateTime={date}>{day}</time>}
          {day === '' || from === '' ? null : <span aria-hidden="true"> · </span>}
          {from === '' ? null : <span>{from}</span>}
        </p>
      )}
      {text(page, 'lead') === '' ? null : <p className="lead">{text(page, 'lead')}</p>}
      {children}
    </header>
  );
}
