import { fieldOf, partsOf, type Part } from '../parts';
import type { Facts, Finding, MediaReference, Snapshot } from '../types';
import { isEmpty, missing, stringOf, warning, wrong } from './finding';
import type { TypeRules } from './own';
import { OPENS_WITH_PICTURE } from './repairs/pictures';

/** What every picture owes its readers: a text for those who don't see it, and its photographer's name. */
export function figures(_rules: TypeRules, page: Snapshot, facts: Facts): Finding[] {
  return partsOf(page)
    .filter((part) => part.kind === 'figure')
    .flatMap((part) => [...altText(part), ...file(part, facts)]);
}

function altText(part: Part): Finding[] {
  const alt = stringOf(part.fields['alt']);
  const field = fieldOf(part, 'alt');
  if (alt !== '' && part.fields['decorative'] === true)
    return [
      wrong(
        'alt_and_decorative',
        field,
        'En dekorativ bild ska inte ha någon alternativtext. Ta bort texten eller markeringen.',
        'A decorative picture has no alternative text. Remove the text or the mark.',
      ),
    ];
  if (OPENS_WITH_PICTURE.test(alt))
    return [
      warning(
        'alt_says_picture',
        field,
        'Alternativtexten behöver inte börja med ”Bild på”. Beskriv det som syns direkt.',
        'The alternative text need not begin with "Picture of". Describe what is seen.',
      ),
    ];
  return [];
}

function file(part: Part, facts: Facts): Finding[] {
  const { fields } = part;
  const media = fields['file'] as MediaReference | null | undefined;
  if (!media) {
    if (isEmpty(fields['alt']) && isEmpty(fields['caption'])) return [];
    return [
      warning(
        'figure_without_file',
        fieldOf(part, 'file'),
        'Bilden saknar fil och visas inte.',
        'The picture has no file and is not shown.',
      ),
    ];
  }
  const found: Finding[] = [];
  if (isEmpty(fields['alt']) && fields['decorative'] !== true)
    found.push(
      missing(
        'alt_text',
        fieldOf(part, 'alt'),
        'Beskriv bilden för den som inte ser den, eller markera den som dekorativ.',
        'Describe the picture for those who do not see it, or mark it as decorative.',
      ),
    );
  if (isEmpty(fields['credit']) && isEmpty(facts.files[media.id]?.photographer))
    found.push(
      missing(
        'photographer',
        fieldOf(part, 'credit'),
        'Ange fotografen, på bildfilen eller här.',
        'State the photographer, on the file or here.',
      ),
    );
  return found;
}
