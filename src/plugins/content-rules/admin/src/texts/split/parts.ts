import { textOf, type Block, type Inline, type List } from '../paste/blocks';
import { merged } from '../paste/lines';
import { rowsOf } from '../paste/typedLists';
import type { InterviewRules, RuleLine } from './rules';

/** What a text falls into: a question with its answer, or text that is nobody's answer. */
export interface Part {
  question: string | null;
  /** The importer would ask a person to look. */
  isGuessed: boolean;
  blocks: Block[];
}

/** A line for the rules, and the block that it is or is a row of. */
interface Unit {
  line: RuleLine;
  block: Block;
  of: number;
}

/** Fewer are no interview: a text may ask one thing. */
const FEWEST = 2;

/**
 * The questions and answers in a text, by the importer's own rules; null where it is no interview. Every block is in
 * one part, as it was; `gaps` says above which there was an empty line, `title` whom the page is about.
 */
export function partsOf(
  blocks: readonly Block[],
  gaps: readonly boolean[],
  title: string,
  rules: InterviewRules,
): Part[] | null {
  const units = blocks.flatMap((block, index) => unitsOf(block, index, gaps[index] ?? false));
  const lines = units.map(({ line }, index) => ({ ...line, no: index + 1 }));
  const people = [...rules.peopleOf(title), ...rules.peopleOf(lines[0]?.text ?? '')];
  const asked = rules.questionsOf(lines, people);
  const isAsked = (index: number) =>
    asked.questions.has(index) && units[index]?.block.type !== 'list';
  const breaks = rules.breaksOf(lines, asked, people, []);
  const parts: (Part & { units: Unit[] })[] = [];
  units.forEach((unit, index) => {
    const open = parts.at(-1);
    const text = unit.line.text;
    if (isAsked(index)) {
      const isGuessed = asked.questions.get(index) === 'guessed';
      // Questions right under each other are asked as one.
      if (typeof open?.question === 'string' && open.units.length === 0 && !unit.line.gap) {
        open.question += `\n${text}`;
        open.isGuessed ||= isGuessed;
      } else parts.push({ question: text, isGuessed, blocks: [], units: [] });
    } else if (open === undefined || breaks.has(index))
      parts.push({ question: null, isGuessed: false, blocks: [], units: [unit] });
    else open.units.push(unit);
  });
  if (parts.filter(({ question }) => question !== null).length < FEWEST) return null;
  return parts.map(({ question, isGuessed, units: own }) => ({
    question,
    isGuessed,
    blocks: together(own, blocks),
  }));
}

function unitsOf(block: Block, of: number, gap: boolean): Unit[] {
  if (block.type === 'list')
    return itemTexts(block).map((text, index) => ({
      line: lineOf(`• ${text}`, gap && index === 0, false),
      block,
      of,
    }));
  const rows = rowsOf(block.children).filter((row) => textOf(row).trim() !== '');
  return rows.map((row, index) => ({
    line: lineOf(textOf(row).trim(), gap && index === 0, block.type === 'heading' || isBold(row)),
    block: rows.length === 1 ? block : { ...block, children: merged(row) },
    of,
  }));
}

const lineOf = (text: string, gap: boolean, marked: boolean): RuleLine => ({
  ...{ no: 0, raw: text },
  ...{ text, gap, marked },
});

const itemTexts = (list: List): string[] =>
  list.children.flatMap((child) =>
    child.type === 'list' ? itemTexts(child) : [textOf(child.children).replace(/\s*\n\s*/g, ' ')],
  );

const isBold = (inlines: readonly Inline[]): boolean =>
  inlines.every((node) => {
    const texts = node.type === 'link' ? node.children : [node];
    return texts.every(({ text, bold }) => bold === true || text.trim() === '');
  });

/** Rows of one block that stay together are that block again. */
function together(units: readonly Unit[], blocks: readonly Block[]): Block[] {
  const result: { of: number; block: Block; rows: number }[] = [];
  for (const { of, block } of units) {
    const before = result.at(-1);
    if (before?.of !== of) result.push({ of, block, rows: 1 });
    else if (block.type !== 'list') {
      const inlines = [...(before.block.children as Inline[]), lineBreak, ...block.children];
      before.block = { ...block, children: merged(inlines) } as Block;
      before.rows += 1;
    }
  }
  return result.map(({ of, block }) =>
    blocks[of]?.type === 'list' ? (blocks[of] as Block) : block,
  );
}

const lineBreak: Inline = { type: 'text', text: '\n' };
