import type { Attribute } from '../model';
import type { DescribedType } from './types';

const PAIR = 'content.question-answer';
const QUESTION = 'content.standard-question';

/** First questions go into a zone that holds pairs, and come from a list of questions. */
export function firstContentFaults(
  { attributes, definition, single }: DescribedType,
  types: ReadonlyMap<string, DescribedType>,
): string[] {
  const { firstQuestions, firstOpened = [], firstEntry = {} } = definition;
  const unknown = Object.keys(firstEntry).filter((name) => !Object.hasOwn(attributes, name));
  return [
    ...(definition.firstEntry !== undefined && !single
      ? ['only a single type has a firstEntry.']
      : []),
    ...unknown.map((name) => `firstEntry names ${name}: no such attribute.`),
    ...firstOpened
      .filter((name) => !isSingleComponent(attributes[name]))
      .map((name) => `firstOpened names ${name}: no single component.`),
    ...(firstQuestions === undefined ? [] : questionFaults(firstQuestions)),
  ];

  function questionFaults({ attribute, of }: typeof firstQuestions & object): string[] {
    const from = types.get(of.type);
    const found: string[] = [];
    if (!(attributes[attribute]?.components ?? []).includes(PAIR))
      found.push(`firstQuestions.attribute must be a dynamic zone that holds ${PAIR}.`);
    if (from?.single !== true || from.attributes[of.attribute]?.component !== QUESTION)
      found.push(`firstQuestions.of must name a list of ${QUESTION} of a single type.`);
    return found;
  }
}

const isSingleComponent = (attribute: Attribute | undefined): boolean =>
  attribute?.type === 'component' && attribute.repeatable !== true;
