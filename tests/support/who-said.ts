import { type Content, type ParsedPage } from '../../src/import/parse/types';
import { figureWords, wordsIn, wordsOf } from '../../src/import/parse/words';
import { type Bit, type GeneratedPage } from './generated-pages';

interface Place {
  voice: string;
  /** The words of the question that it asks or answers. */
  question: string[];
}

/** Where each of the words that only one bit of the page has stands in the draft. */
function placesOf(page: ParsedPage): Map<string, Place> {
  const places = new Map<string, Place>();
  const put = (text: string | null | undefined, voice: string, question = '') => {
    for (const word of wordsIn(text ?? ''))
      places.set(word, { voice, question: wordsIn(question) });
  };
  const { fields } = page;
  put(fields.title, 'title');
  put(fields.lead, 'lead');
  for (const part of fields.content) putPart(part, put);
  for (const word of figureWords('portrait' in fields ? fields.portrait : fields.hero))
    places.set(word, { voice: 'picture', question: [] });
  return places;
}

function putPart(
  part: Content,
  put: (text: string | null, voice: string, question?: string) => void,
): void {
  const words = wordsOf({ type: 'article', fields: { content: [part] } }).join(' ');
  if (part.__component === 'content.question-answer') {
    put(words, 'answer', part.question);
    put(part.question, 'question', part.question);
  } else if (part.__component === 'content.pull-quote') {
    put(part.text, 'quote');
    put(part.attribution, 'attribution');
  } else put(words, part.__component === 'content.figure' ? 'picture' : 'nobody');
}

/** Bits that stand in another's mouth (or in none that is theirs) although no note says so. */
export function misplaced(generated: GeneratedPage, page: ParsedPage): (Bit & { at: string })[] {
  const places = placesOf(page);
  const asked = new Map(
    generated.bits.filter((bit) => bit.voice === 'question').map((bit) => [bit.of, bit.word]),
  );
  const noted = new Set(page.notes.map((note) => note.line));
  return generated.bits.flatMap((bit) => {
    const place = places.get(bit.word);
    const at = place?.voice ?? 'gone';
    const own = asked.get(bit.of) ?? '';
    const isOwn =
      at === bit.voice && (bit.voice !== 'answer' || place?.question.includes(own) === true);
    const standsAlone = at === 'nobody' && bit.voice !== 'question';
    return isOwn || standsAlone || (at !== 'gone' && noted.has(bit.line)) ? [] : [{ ...bit, at }];
  });
}

/** The words of `bits` in the order of the draft, without those in pictures, which stand by themselves. */
export function orderInDraft(bits: readonly Bit[], page: ParsedPage): string[] {
  const own = new Set(bits.map((bit) => bit.word));
  return wordsOf(page).filter((word) => own.has(word));
}
