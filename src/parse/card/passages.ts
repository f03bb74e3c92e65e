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
  let before: string[] = [];
  const title = titleOf(blocks);
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= block.level) open.pop();
      open.push({ level: block.level, text: block.text, lead: [] });
      before = [];
      continue;
    }
    const headings = open.map((heading) => heading.text).reverse();
    const leads = open.flatMap((heading) => heading.lead).reverse();
    passages.push({ block, around: { headings, title, before, leads, after: after(card, blocks, index) } });
    before = next(card, block, before);
    const top = open.at(-1);
    if (block.kind === 'text' && top !== undefined && top.lead.length < 2)
      top.lead.push(...before.filter(statesShots).slice(0, 1));
  }
  return passages;
}

function titleOf(blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.kind === 'heading');
  return first?.kind === 'heading' ? first.text : '';
}

/** A table ends what was said before it, except the words that introduced it: a second table may share them. */
function next(card: string, block: Block, before: string[]): string[] {
  if (block.kind === 'grid') return [];
  if (block.kind === 'code' || block.kind === 'heading') return before;
  const said = block.lines.slice(-MOST_BEFORE).map((line) => shown(card, line));
  return [...said.reverse(), ...before].filter((line) => line !== '').slice(0, MOST_BEFORE);
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

export function shown(card: string, line: Line): string {
  return visible(card.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE)));
}
