/** Blocks with what stands around them: the headings they stand under, the text before and behind. */
import type { Block } from './block-scan.ts';
import type { Line } from './lines.ts';
import { visible } from './markup.ts';

/** What surrounds a block. All texts without markup. */
export interface Surroundings {
  /** Headings from the innermost outwards. */
  headings: readonly string[];
  /** The card's first heading: the name of its own model in most cards. */
  title: string;
  /** Text since the last heading or table, the nearest line first; at most eight lines. */
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

const MOST_BEFORE = 8;
const LONGEST_LINE = 1200;

/** A section that is open: its heading, and the lines on shots that open it. */
interface Section {
  level: number;
  text: string;
  lead: string[];
}

/** Walks the blocks once and gives each its surroundings. */
export function passagesOf(card: string, blocks: readonly Block[]): Passage[] {
  const passages: Passage[] = [];
  const open: Section[] = [];
  let said: readonly Line[] = [];
  const title = titleOf(blocks);
  const mayLead = ANY_SHOT.test(card);
  let { headings, leads } = above(open);
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      if (STATES_FIGURE.test(block.text)) {
        const lines = [withoutMarks(card, block.line)];
        passages.push({
          block: { kind: 'text', lines },
          around: new Around(card, blocks, index, [], headings, title, leads),
        });
      }
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= block.level) open.pop();
      open.push({ level: block.level, text: block.text, lead: [] });
      said = [];
      ({ headings, leads } = above(open));
      continue;
    }
    passages.push({ block, around: new Around(card, blocks, index, said, headings, title, leads) });
    said = next(block, said);
    const top = open.at(-1);
    if (mayLead && block.kind === 'text' && top !== undefined && top.lead.length < 2) {
      top.lead.push(...leadOf(card, said));
      ({ leads } = above(open));
    }
  }
  return passages;
}

/** A heading may state a result: "#1 open model on MT-Bench scoring 7.81" (openchat/openchat_3.5). */
const STATES_FIGURE = /\d\.\d\d?(?!\.?\d)|\d\s?%/;

function withoutMarks(card: string, line: Line): Line {
  const marks = /^[#\s*_]{0,20}/.exec(card.slice(line.start, line.start + 20))?.[0].length ?? 0;
  return { ...line, start: line.start + marks };
}

/** What the open sections say to all that stands in them, the innermost first. */
function above(open: readonly Section[]): { headings: readonly string[]; leads: readonly string[] } {
  return {
    headings: open.map((section) => section.text).reverse(),
    leads: open.flatMap((section) => section.lead).reverse(),
  };
}

/** Most cards never speak of shots, and none of their lines need be looked at for them. */
const ANY_SHOT = /shot/i;

function titleOf(blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.kind === 'heading');
  return first?.kind === 'heading' ? first.text : '';
}

/** The lines before and behind are read when somebody asks: most blocks hold no number, and nobody does. */
class Around implements Surroundings {
  #before: readonly string[] | null = null;
  #after: string | null = null;

  constructor(
    private readonly card: string,
    private readonly blocks: readonly Block[],
    private readonly index: number,
    private readonly said: readonly Line[],
    readonly headings: readonly string[],
    readonly title: string,
    readonly leads: readonly string[],
  ) {}

  get before(): readonly string[] {
    this.#before ??= this.#read();
    return this.#before;
  }

  #read(): string[] {
    const found: string[] = [];
    for (const line of this.said) {
      if (found.length >= MOST_BEFORE) break;
      const text = shown(this.card, line);
      if (text !== '') found.push(text);
    }
    return found;
  }

  get after(): string {
    this.#after ??= after(this.card, this.blocks, this.index);
    return this.#after;
  }
}

/** The same surroundings with one more line above. */
export function under(
  title: string,
  { headings, title: card, before, leads, after: behind }: Surroundings,
): Surroundings {
  return { headings, title: card, before: [title, ...before].slice(0, MOST_BEFORE), leads, after: behind };
}

/** A table ends what was said before it. The nearest line first; more than are shown, as tags alone show nothing. */
function next(block: Block, said: readonly Line[]): readonly Line[] {
  if (block.kind === 'grid') return [];
  if (block.kind === 'code' || block.kind === 'heading') return said;
  if (block.lines.length === 0) return said;
  const own = block.lines.slice(-MOST_BEFORE * 2).reverse();
  return own.length < MOST_BEFORE * 2 && said.length > 0 ? [...own, ...said].slice(0, MOST_BEFORE * 2) : own;
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
