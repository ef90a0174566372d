import { flag, number, part, text } from '../../../../../domain/pages/values';
import type { Json } from '../../../../../domain/types';
import type { Shown } from '../shown';

interface Props {
  figure: Json | null;
  shown: Shown;
  className?: string;
}

/** A picture with its words; of one that has no file yet, the words and that it is missing. */
export function Picture({ figure, shown, className = '' }: Props) {
  if (figure === null) return null;
  const caption = text(figure, 'caption');
  const url = text(figure, 'url');
  if (url === '' && caption === '') return null;
  return (
    <figure className={`picture ${className}`.trim()}>
      {url === '' ? (
        <p className="missing">{`${shown.words.noPicture} ${text(figure, 'alt')}`.trim()}</p>
      ) : (
        <img
          src={url}
          srcSet={sourcesOf(figure, url)}
          sizes="(min-width: 48rem) 42rem, 100vw"
          alt={flag(figure, 'decorative') ? '' : text(figure, 'alt')}
          width={number(figure, 'width') ?? undefined}
          height={number(figure, 'height') ?? undefined}
          loading="lazy"
        />
      )}
      <Caption figure={figure} shown={shown} />
    </figure>
  );
}

function Caption({ figure, shown }: Omit<Props, 'className'>) {
  const caption = text(figure, 'caption');
  const photographer = text(figure, 'photographer');
  // A caption that names the photographer already says it once.
  const credit = photographer !== '' && !caption.includes(photographer);
  if (caption === '' && !credit) return null;
  return (
    <figcaption>
      {caption}
      {credit ? (
        <span className="credit">
          {' '}
          {shown.words.photo} {photographer}
        </span>
      ) : null}
    </figcaption>
  );
}

/** The browser takes the smallest that is large enough. */
function sourcesOf(figure: Json, url: string): string | undefined {
  const own = Object.values(part(figure, 'formats') ?? {}) as (Json | null)[];
  const sources = [...own, { ...figure, url }].flatMap((format) => {
    const width = number(format, 'width');
    const address = text(format, 'url');
    // A comma or a space would end the address.
    return width === null || address === '' || /[\s,]/u.test(address)
      ? []
      : [`${address} ${width}w`];
  });
  return sources.length > 1 ? sources.join(', ') : undefined;
}
