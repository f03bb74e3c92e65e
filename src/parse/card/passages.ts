/** Blocks with what stands around them: the headings they stand under, the text before and behind. */
import type { Block } from './block-scan.ts';
import type { Line } from './lines.ts';
import { visible } from './markup.ts';

/** What surrounds a block. All texts without markup. */
export interface Surroundings {
  /** Headings from the innermost outwards. */
  headings: readonly string[];
  /** The innermost heading and those of its level beside it, under the same one above. */
  beside(): readonly string[];
  /** The card's first heading: the name of its own model in most cards. */
  title: string;
  /** Text since the last heading or table, the nearest line first; at most eight lines. */
  before: readonly string[];
  /** Lines on shots that open the sections around, the innermost first: they hold for all tables below them. */
  leads: readonly string[];
  /** The first line of text behind a table: often its caption. */
  after: string;
}

type Heading = Extract<Block, { kind: 'heading' }>;

export interface Passage {
  block: Exclude<Block, Heading>;
  around: Surroundings;
}

const MOST_BEFORE = 8;
const LONGEST_LINE = 1200;

/** What the open sections say to all that stands in them, the innermost first. */
type Above = Pick<Surroundings, 'headings' | 'leads'>;

const NOTHING_ABOVE: Above = { headings: [], leads: [] };

/** A section that is open, and how many lines on shots open it. */
interface Section {
  level: number;
  above: Above;
  leads: number;
}

/** A walk over the blocks of a card. */
interface Walk {
  card: string;
  blocks: readonly Block[];
  title: string;
  /** Offsets at which the card speaks of shots: nearly all never do. */
  shots: readonly number[];
  open: Section[];
  said: readonly Line[];
}

/** Walks the blocks once and gives each its surroundings. */
export function passagesOf(card: string, blocks: readonly Block[]): Passage[] {
  const shots = [...card.matchAll(ANY_SHOT)].map(({ index }) => index);
  const walk: Walk = { card, blocks, title: titleOf(blocks), shots, open: [], said: [] };
  const passages: Passage[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block?.kind === 'heading') enter(walk, block, index, passages);
    else if (block !== undefined && !isBlank(block)) passages.push(passage(walk, block, index));
  }
  return passages;
}

/** What an empty line leaves between two paragraphs. */
function isBlank(block: Block): boolean {
  return block.kind === 'text' && block.lines.length === 0;
}

/** Opens a heading's section; one that states a result is a text as well. */
function enter(walk: Walk, heading: Heading, index: number, passages: Passage[]): void {
  const { card, open } = walk;
  walk.said = [];
  if (STATES_FIGURE.test(heading.text)) {
    const block = { kind: 'text' as const, lines: [withoutMarks(card, heading.line)] };
    passages.push({ block, around: new Around(walk, index) });
  }
  while (open.length > 0 && (open.at(-1)?.level ?? 0) >= heading.level) open.pop();
  const { headings, leads } = aboveIn(walk);
  open.push({ level: heading.level, above: { headings: [heading.text, ...headings], leads }, leads: 0 });
}

function aboveIn({ open }: Walk): Above {
  return open.at(-1)?.above ?? NOTHING_ABOVE;
}

function passage(walk: Walk, block: Passage['block'], index: number): Passage {
  const found = { block, around: new Around(walk, index) };
  walk.said = next(walk.card, block, walk.said);
  const top = walk.open.at(-1);
  if (block.kind === 'text' && top !== undefined && top.leads < MOST_LEADS && speaksOfShots(walk)) {
    const lead = leadOf(walk.card, walk.said);
    const { headings, leads } = top.above;
    top.above = { headings, leads: [...lead, ...leads] };
    top.leads += lead.length;
  }
  return found;
}

const MOST_LEADS = 2;
const MOST_COMMANDS = 3;

/** A heading may state a result: "#1 open model on MT-Bench scoring 7.81" (openchat/openchat_3.5). */
const STATES_FIGURE = /\d\.\d\d?(?!\.?\d)|\d\s?%/;

function withoutMarks(card: string, line: Line): Line {
  const marks = /^[#\s*_]{0,20}/.exec(card.slice(line.start, line.start + 20))?.[0].length ?? 0;
  return { ...line, start: line.start + marks };
}

const ANY_SHOT = /shot/gi;

/** Some line said so far may state shots; most need not be looked at for them. */
function speaksOfShots({ shots, said }: Walk): boolean {
  const [last] = said;
  const first = said.at(-1);
  if (shots.length === 0 || first === undefined || last === undefined) return false;
  return shots.some((at) => at >= first.start && at < last.end);
}

function titleOf(blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.kind === 'heading');
  return first?.kind === 'heading' ? first.text : '';
}

/** The lines before and behind are read when somebody asks: most blocks hold no number, and nobody does. */
class Around implements Surroundings {
  readonly headings: readonly string[];
  readonly leads: readonly string[];
  readonly title: string;
  readonly #card: string;
  readonly #blocks: readonly Block[];
  readonly #index: number;
  readonly #said: readonly Line[];
  #before: readonly string[] | null = null;
  #after: string | null = null;
  #beside: readonly string[] | null = null;

  constructor(walk: Walk, index: number) {
    const { headings, leads } = aboveIn(walk);
    this.headings = headings;
    this.leads = leads;
    this.title = walk.title;
    this.#card = walk.card;
    this.#blocks = walk.blocks;
    this.#index = index;
    this.#said = walk.said;
  }

  get before(): readonly string[] {
    return (this.#before ??= textsBefore(this.#card, this.#said));
  }

  beside(): readonly string[] {
    return (this.#beside ??= headingsBeside(this.#blocks, this.#index));
  }

  get after(): string {
    return (this.#after ??= after(this.#card, this.#blocks, this.#index));
  }
}

function textsBefore(card: string, said: readonly Line[]): string[] {
  const found: string[] = [];
  for (const line of said) {
    if (found.length >= MOST_BEFORE) break;
    const text = shown(card, line);
    if (text !== '') found.push(text);
  }
  return found;
}

/** So many blocks to either side are looked at for headings. */
const BESIDE_WITHIN = 200;

function headingsBeside(blocks: readonly Block[], index: number): readonly string[] {
  const from = blocks.findLastIndex((block, at) => at < index && block.kind === 'heading');
  const own = blocks[from];
  if (own?.kind !== 'heading') return [];
  const side = (step: 1 | -1): string[] => {
    const found: string[] = [];
    for (let at = from + step; Math.abs(at - from) <= BESIDE_WITHIN; at += step) {
      const block = blocks[at];
      if (block === undefined || (block.kind === 'heading' && block.level < own.level)) break;
      if (block.kind === 'heading' && block.level === own.level) found.push(block.text);
    }
    return found;
  };
  return [...side(-1).reverse(), own.text, ...side(1)];
}

/** The same surroundings with one more line above. */
export function under(title: string, around: Surroundings): Surroundings {
  const { headings, title: card, before, leads, after: behind } = around;
  return {
    headings,
    beside: () => around.beside(),
    title: card,
    before: [title, ...before].slice(0, MOST_BEFORE),
    leads,
    after: behind,
  };
}

/** A table ends what was said before it. The nearest line first; more than are shown, as tags alone show nothing. */
function next(card: string, block: Block, said: readonly Line[]): readonly Line[] {
  if (block.kind === 'grid') return [];
  if (block.kind === 'heading') return said;
  if (block.kind === 'code') return [...commands(card, block.lines), ...said];
  const own = block.lines.slice(-MOST_BEFORE * 2).reverse();
  return own.length < MOST_BEFORE * 2 && said.length > 0 ? [...own, ...said].slice(0, MOST_BEFORE * 2) : own;
}

/** The line that a harness prints above its table within a fence: "num_fewshot: 0" (teknium/airoboros-mistral2.2-7b). */
function commands(card: string, lines: readonly Line[]): readonly Line[] {
  if (lines.length > MOST_COMMANDS) return [];
  return lines.filter(({ start, end }) =>
    card.slice(start, Math.min(end, start + LONGEST_LINE)).includes('num_fewshot'),
  );
}

function leadOf(card: string, said: readonly Line[]): string[] {
  const line = said.find((each) => statesShots(card.slice(each.start, Math.min(each.end, each.start + LONGEST_LINE))));
  return line === undefined ? [] : [shown(card, line)];
}

function after(card: string, blocks: readonly Block[], index: number): string {
  if (blocks[index]?.kind !== 'grid') return '';
  const behind = blocks[index + 1];
  const block = behind !== undefined && isBlank(behind) ? blocks[index + 2] : behind;
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
