import { fieldOf, partsOf } from '../parts';
import type { Finding, Snapshot } from '../types';
import { isEmpty, stringOf, warning } from './finding';
import type { TypeRules } from './own';

/** “Foto: Ada Ek”, “(Foto Ada Ek)”, “Photo by”: with a colon, or at the end of the caption. */
const CREDIT = /(^|[\s(.])(foto|fotograf|bild|photo|picture)(grapher)?\s*(:|by\s)\s*\S/iu;

/** What stands in a caption and has a place of its own; and quotes that nobody said. */
export function captions(_rules: TypeRules, page: Snapshot): Finding[] {
  return partsOf(page).flatMap((part) => {
    if (part.kind === 'figure' && CREDIT.test(stringOf(part.fields['caption'])))
      return [
        warning(
          'caption_holds_credit',
          fieldOf(part, 'caption'),
          'Bildtexten innehåller fotografens namn. Flytta det till fältet för fotograf, så står det rätt på alla sidor.',
          'The caption holds the photographer’s name. Move it to the field for the photographer, so that it is right on all pages.',
        ),
      ];
    if (
      part.kind === 'pull-quote' &&
      !isEmpty(part.fields['text']) &&
      isEmpty(part.fields['attribution'])
    )
      return [
        warning(
          'quote_without_source',
          fieldOf(part, 'attribution'),
          'Skriv vem som säger det, eller ”en deltagare” om personen är anonym.',
          'Write who says it, or “a participant” if the person is anonymous.',
        ),
      ];
    return [];
  });
}
