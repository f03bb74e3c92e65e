/** The claims ledger of one card: every benchmark number it states, about whom, in which setting, and where. */
import type { Claim, JsonObject, Note } from '../../model.ts';
import type { Extractor, Reading } from '../extractor.ts';
import type { NameReading } from '../names/reading.ts';
import { alignedTables } from './aligned-table.ts';
import { blocksOf } from './blocks.ts';
import { PROGRAM } from './code-blocks.ts';
import type { Draft, Stated } from './draft.ts';
import { evalResultClaims, rejectedResults } from './eval-results.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { LIMITS } from './grid.ts';
import { identityOf } from './identity.ts';
import { type Judge, judgeFor } from './judge.ts';
import { lineClaims } from './line-claims.ts';
import { type Line, lineOf, linesOf } from './lines.ts';
import { visible } from './markup.ts';
import { hubIndexDrafts, modelIndexDrafts } from './model-index.ts';
import { type Passage, passagesOf, type Surroundings, under } from './passages.ts';
import { proseClaims } from './prose-claims.ts';
import { type Decision, rolesOf, UNNAMED } from './roles.ts';
import { tableClaims } from './table-claims.ts';

/** What was read from a card: claims in the order of the text, and what was seen but not understood. */
export interface Ledger {
  claims: Claim[];
  notes: Note[];
}

/** Reads all claims of a card. Pure and linear; never throws on any text, and what passes a limit leaves a note. */
export function readClaims(id: string, card: string, cardData: JsonObject, name: NameReading | null = null): Ledger {
  const notes: Note[] = [];
  const text = card.length > LIMITS.cardLength ? card.slice(0, LIMITS.cardLength) : card;
  if (text !== card) notes.push({ code: 'card-cut', place: 'README.md', saw: `${card.length} characters` });
  const front = readFrontMatter(text);
  const judge = judgeFor(() => identityOf(id, cardData, titleOf(text, front.bodyStart), name));
  const drafts = [...modelIndexDrafts(text, front, judge, -1, notes), ...bodyDrafts(text, front, judge, notes)];
  if (drafts.length > LIMITS.claims) {
    notes.push({ code: 'too-many-claims', place: 'README.md', saw: `more than ${LIMITS.claims} numbers` });
  }
  const claims = finished(drafts.slice(0, LIMITS.claims), judge, text);
  for (const note of unknownLabels(claims)) notes.push(note);
  return { claims, notes };
}

const TITLE = /^[ \t]{0,3}#{1,3}[ \t]+([^\n]{1,200})/m;

/** The first heading: most cards name their model in it. */
function titleOf(card: string, from: number): string {
  const heading = TITLE.exec(card.slice(from, from + 20_000))?.[1] ?? '';
  return visible(heading).replace(/^model card (?:for|of)\s+/i, '');
}

function bodyDrafts(card: string, front: FrontMatter, judge: Judge, notes: Note[]): Draft[] {
  const lines = linesOf(card, front.bodyStart, lineOf(card, front.bodyStart), card.length);
  if (lines.length > LIMITS.lines)
    notes.push({ code: 'card-cut', place: `README.md:${LIMITS.lines}`, saw: `${lines.length} lines` });
  const passages = passagesOf(card, blocksOf(card, lines.slice(0, LIMITS.lines), notes));
  const drafts: Draft[] = [];
  let understood: Surroundings['headings'] | null = null;
  const compared = new Map<string, number>();
  for (const [group, passage] of passages.entries()) {
    if (drafts.length > LIMITS.claims || group >= LIMITS.blocks) break;
    const { block, around } = passage;
    const found = passageDrafts(card, passage, judge, group, notes, around.headings === understood);
    if (block.kind === 'grid' && found.length > 0) understood = around.headings;
    drafts.push(...asOne(found, around, compared));
  }
  if (passages.length > LIMITS.blocks)
    notes.push({ code: 'card-cut', place: 'README.md', saw: `${passages.length} blocks` });
  return drafts;
}

/** Tables in a section for each model are one comparison: whose they are is decided among all of them. */
function asOne(drafts: readonly Draft[], around: Surroundings, compared: Map<string, number>): readonly Draft[] {
  const [own] = around.headings;
  const [first] = drafts;
  if (first === undefined || own === undefined || drafts.some(({ subject }) => subject !== own)) return drafts;
  const key = around.beside().join('\n');
  const group = compared.get(key) ?? first.group;
  compared.set(key, group);
  return drafts.map((draft) => ({ ...draft, group }));
}

function passageDrafts(
  card: string,
  passage: Passage,
  judge: Judge,
  group: number,
  notes: Note[],
  vouched: boolean,
): Draft[] {
  const { block, around } = passage;
  if (block.kind === 'grid') return tableClaims({ card, grid: block.grid, around, judge, group, notes, vouched });
  if (block.kind === 'code') return codeDrafts(card, block, around, judge, group, notes);
  return textDrafts(card, block, around, judge, group);
}

/** Lines that are only labels and numbers; what is left is read as sentences, an item or a paragraph at a time. */
function textDrafts(
  card: string,
  block: Passage['block'] & { kind: 'text' | 'items' },
  around: Surroundings,
  judge: Judge,
  group: number,
): Draft[] {
  if (!holdsFigure(card, block.lines)) return [];
  const listed = lineClaims({ card, lines: block.lines, kind: 'list', around, judge, group });
  if (block.kind === 'text')
    return listed.length > 0 ? listed : proseClaims({ card, lines: block.lines, around, judge, group });
  const taken = new Set(listed.map((draft) => draft.line));
  for (const line of block.lines) {
    if (taken.has(line.number)) continue;
    for (const draft of proseClaims({ card, lines: [line], around, judge, group })) listed.push(draft);
  }
  return listed;
}

/** Most paragraphs hold no figure at all, and so no claim. */
function holdsFigure(card: string, lines: readonly Line[]): boolean {
  const first = lines[0];
  const last = lines.at(-1);
  return first !== undefined && last !== undefined && FIGURE.test(card.slice(first.start, last.end));
}

const FIGURE = /\d/;

/** Results printed inside a fence: tables set by blanks, else lines of labels and numbers. Programs hold none. */
function codeDrafts(
  card: string,
  block: Passage['block'] & { kind: 'code' },
  around: Surroundings,
  judge: Judge,
  group: number,
  notes: Note[],
): Draft[] {
  if (PROGRAM.test(block.language) && !(SHELL.test(block.language) && printsResults(card, block.lines))) return [];
  if (!holdsFigure(card, block.lines)) return [];
  const tables = alignedTables(card, block.lines, notes).flatMap(({ grid, title }) =>
    tableClaims({ card, grid, around: title === null ? around : under(title, around), judge, group, notes: [] }),
  );
  if (tables.length > 0) return tables;
  return lineClaims({ card, lines: block.lines, kind: 'code-block', around, judge, group });
}

const SHELL = /^(?:bash|sh|shell|console)\b/i;
const SHORT = 12;
const RESULT_LINE = /^\s*['"]?[A-Za-z][\w@ -]{0,24}['"]?\s*[:=]\s*\d{1,3}\.\d+\s*%?,?\s*$/;

/** "f1 = 83.12" in a fence of bash: no program, whatever the fence says (M-FAC/bert-tiny-finetuned-mrpc). */
function printsResults(card: string, lines: readonly Line[]): boolean {
  return (
    lines.length <= SHORT &&
    lines.every(({ start, end }) => RESULT_LINE.test(card.slice(start, Math.min(end, start + 80))))
  );
}

/** Drafts as claims; a number printed twice on a line about the same thing is one claim. */
function finished(drafts: readonly Draft[], judge: Judge, text = ''): Claim[] {
  if (drafts.length === 0) return [];
  const roles = rolesOf(drafts, judge, text);
  const seen = new Set<number>();
  const claims: Claim[] = [];
  for (const draft of drafts) {
    const { start, end } = draft;
    if (start !== end) {
      if (seen.has(start)) continue;
      seen.add(start);
    }
    claims.push(claimOf(draft, roles.get(draft) ?? { role: 'other', reason: 'another name' }));
  }
  return claims;
}

function claimOf(draft: Draft, { role, reason }: Decision): Claim {
  const { printed, stated } = draft;
  const { shots, metric, from } = nearest(stated);
  return {
    benchmark: draft.benchmark,
    label: draft.label,
    variant: variantOf(stated),
    metric,
    shots,
    value: printed.value,
    value_text: printed.text,
    unit: printed.unit ?? (PERCENT.test(draft.label) ? '%' : null),
    subject: draft.subject ?? UNNAMED,
    subject_stage: draft.stage,
    role,
    role_reason: reason,
    source: { kind: draft.kind, line: draft.line, start: draft.start, end: draft.end },
    bold: draft.bold,
    setting_from: from,
    standing: 'self-reported',
  };
}

/** "Win rate (%)": the label states the unit for every number below it. */
const PERCENT = /[%％]/;

/** The shots and the metric that are stated nearest to a number, and where the first that states anything stands. */
function nearest(stated: readonly Stated[]): Pick<Claim, 'shots' | 'metric'> & { from: Claim['setting_from'] } {
  let [shots, metric, from]: [number | null, string | null, Claim['setting_from']] = [null, null, null];
  for (const each of stated) {
    shots ??= each.shots;
    metric ??= each.metric;
    if (each.shots !== null || each.metric !== null || each.variant !== null) from ??= each.from;
  }
  return { shots, metric, from };
}

/** What sets the number apart; captions and sentences are too far off to do that. */
function variantOf(stated: readonly Stated[]): string | null {
  if (stated.every(({ variant }) => variant === null)) return null;
  const parts = stated.filter((each) => each.from === 'cell' || each.from === 'header' || each.from === 'section');
  return [...new Set(parts.flatMap((each) => each.variant?.split(' ') ?? []))].join(' ') || null;
}

function unknownLabels(claims: readonly Claim[]): Note[] {
  const labels = new Map<string, Note>();
  for (const { benchmark, label, source } of claims) {
    if (benchmark !== null || labels.has(label) || labels.size >= 100) continue;
    labels.set(label, { code: 'benchmark-unknown', place: `README.md:${source.line}`, saw: label.slice(0, 200) });
  }
  return [...labels.values()];
}

/** What the Hub's record alone states: its copy of `model-index` where no card is held, and posted eval results. */
function recordClaims({ id, api, card, cardData }: Reading): Claim[] {
  const judge = judgeFor(() => identityOf(id, cardData));
  const index = card === null ? (cardData['model-index'] ?? api?.['model-index']) : null;
  const drafts = index == null ? [] : hubIndexDrafts(index, judge, 0);
  return [...finished(drafts, judge), ...evalResultClaims(id, api, judge)];
}

/** Nearly every record of a listing: no card, and nothing that stands for one. */
function statesNothing({ api, card, cardData }: Reading): boolean {
  return card === null && cardData['model-index'] == null && api?.['model-index'] == null && api?.evalResults == null;
}

/** The ledger as a kind of fact. */
export const claims: Extractor = (model) => {
  if (statesNothing(model)) return {};
  const ledger =
    model.card === null ? { claims: [], notes: [] } : readClaims(model.id, model.card, model.cardData, model.name);
  const needsRecord = model.card === null || model.api?.evalResults != null;
  if (!needsRecord) return ledger;
  return {
    claims: [...ledger.claims, ...recordClaims(model)],
    notes: [...ledger.notes, ...rejectedResults(model.api)],
  };
};
