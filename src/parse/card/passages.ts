/** Blocks with what stands around them: the headings they stand under, the text before and behind. */
import type { Block } from './blocks.ts';
import type { Line } from './lines.ts';
import { visible } from './markup.ts';

/** What surrounds a block. All texts without markup. */
export interface Surroundings {
  /** Headings from the innermost outwards. */
  headings: readonly string[];
  /** The card's first heading: the name of its own model in most cards. */
  title: string;
  /** Text since the last heading or table, the nearest line first; at most four lines. */
  before: readonly string[];
  /** Lines on shots that open the sections around, the innermost first: they hold for all tables below them. */
  leads: readonly string[];
  /** The first line of text behind a table: often its caption. */
  after: string;
}

export interface Passage {
  block: Exclude<Block, { kind: 'heading' }>;
  around: Surroundings;
}

const MOST_BEFORE = 4;
const LONGEST_LINE = 1200;

/** Walks the blocks once and gives each its surroundings. */
export function passagesOf(card: string, blocks: readonly Block[]): Passage[] {
  const passages: Passage[] = [];
  const open: { level: number; text: string; lead: string[] }[] = [];
  let said: readonly Line[] = [];
  const title = titleOf(blocks);
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= block.level) open.pop();
      open.push({ level: block.level, text: block.text, lead: [] });
      said = [];
      continue;
    }
    const headings = open.map((heading) => heading.text).reverse();
    const leads = open.flatMap((heading) => heading.lead).reverse();
    passages.push({
      block,
      around: surroundings(card, said, { headings, title, leads, after: after(card, blocks, index) }),
    });
    said = next(block, said);
    const top = open.at(-1);
    if (block.kind === 'text' && top !== undefined && top.lead.length < 2) top.lead.push(...leadOf(card, said));
  }
  return passages;
}

function titleOf(blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.kind === 'heading');
  return first?.kind === 'heading' ? first.text : '';
}

/** The lines before are read when somebody asks: most blocks hold no number, and nobody does. */
function surroundings(card: string, said: readonly Line[], rest: Omit<Surroundings, 'before'>): Surroundings {
  let before: readonly string[] | null = null;
  return {
    ...rest,
    get before() {
      before ??= said
        .map((line) => shown(card, line))
        .filter((line) => line !== '')
        .slice(0, MOST_BEFORE);
      return before;
    },
  };
}

/** A table ends what was said before it. The nearest line first; more than are shown, as tags alone show nothing. */
function next(block: Block, said: readonly Line[]): readonly Line[] {
  if (block.kind === 'grid') return [];
  if (block.kind === 'code' || block.kind === 'heading') return said;
  return [...block.lines.slice(-MOST_BEFORE * 2).reverse(), ...said].slice(0, MOST_BEFORE * 2);
}

function leadOf(card: string, said: readonly Line[]): string[] {
  const line = said.find((each) => statesShots(card.slice(each.start, Math.min(each.end, each.start + LONGEST_LINE))));
  return line === undefined ? [] : [shown(card, line)];
}

function after(card: string, blocks: readonly Block[], index: number): string {
  if (blocks[index]?.kind !== 'grid') return '';
  const behind = blocks[index + 1];
  const block = behind?.kind === 'text' && behind.lines.length === 0 ? blocks[index + 2] : behind;
  const line = block?.kind === 'text' ? block.lines[0] : undefined;
  return line === undefined ? '' : shown(card, line);
}

function statesShots(line: string): boolean {
  return /\b(?:\d{1,2}|zero|few)[-\s]?shot\b/i.test(line);
}

/** What a reader sees of a line; beyond 1,200 characters nothing is looked at. */
export function shown(card: string, line: Line): string {
  return visible(card.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE)));
}
