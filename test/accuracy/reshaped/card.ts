/** Labelled cards, and how their labels keep to the lines they stand on while lines are exchanged. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Random, randomFrom } from '../../parse/card/mutate.ts';
import { ROUNDS } from '../claims/rounds.ts';
import { LabelledClaim } from '../claims/score.ts';
import { cardsOf, labelsOf } from '../claims/today.ts';

/** A card by its lines; a label's `line` counts from 1. */
export interface Card {
  id: string;
  lines: readonly string[];
  labels: readonly LabelledClaim[];
}

/** What a reshaping makes of a card: null where nothing in it can be reshaped with certainty. */
export type Reshape = (card: Card, random: Random) => Card | null;

/** Lines that take the place of `start` up to, not with, `end` (from 0), and the labels on them, their lines from 0 too. */
export interface Patch {
  start: number;
  end: number;
  lines: readonly string[];
  labels: readonly LabelledClaim[];
}

const TruthClaim = z
  .object({ ...LabelledClaim.shape, benchmark_label: z.string() })
  .omit({ label: true })
  .transform(({ benchmark_label, ...claim }) => ({ ...claim, label: benchmark_label }));

/** Every labelled card of a corpus and of the rounds that states a result or was read to state none. */
export function labelledCards(corpus: string): Card[] {
  const cardOf = cardsOf(corpus);
  const rounds = ROUNDS.flatMap(labelsOf).map(({ id, claims }) => ({ id, labels: claims }));
  const truths = ['truth', 'truth-2'].flatMap((name) => truthOf(join(corpus, name, 'claims')));
  return [...truths, ...rounds].map(({ id, labels }) => ({ id, labels, lines: cardOf(id).split('\n') }));
}

function truthOf(folder: string): Omit<Card, 'lines'>[] {
  return readdirSync(folder).map((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean);
    const labels = lines.map((line) => TruthClaim.parse(JSON.parse(line)));
    return { id: name.replace('.jsonl', '').replace('__', '/'), labels };
  });
}

/** The draw of one reshaping of one card: the same for the same seed. */
export function drawOf(seed: number, kind: string, id: string): Random {
  let hash = seed;
  for (const letter of `${kind} ${id}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return randomFrom(hash);
}

/** The card with its patches made; labels outside of them move with their lines. Null where there is no patch. */
export function patched(card: Card, patches: readonly Patch[]): Card | null {
  if (patches.length === 0) return null;
  const [lines, labels]: [string[], LabelledClaim[]] = [[], []];
  let from = 0;
  const keep = (to: number) => {
    labels.push(...labelsIn(card, from, to).map((label) => ({ ...label, line: label.line - from + lines.length })));
    lines.push(...card.lines.slice(from, to));
  };
  for (const patch of patches.toSorted((a, b) => a.start - b.start)) {
    keep(patch.start);
    labels.push(...patch.labels.map((label) => ({ ...label, line: label.line + lines.length + 1 })));
    lines.push(...patch.lines);
    from = patch.end;
  }
  keep(card.lines.length);
  return { ...card, lines, labels };
}

/** The labels on the lines from `start` up to, not with, `end` (from 0). */
export function labelsIn(card: Card, start: number, end: number): LabelledClaim[] {
  return card.labels.filter(({ line }) => line > start && line <= end);
}

/** The items in an order of chance. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** One of the items. */
export function oneOf<Item>(items: readonly [Item, ...Item[]], random: Random): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

/** Which lines are the front matter or stand between fences. */
export function closedLines(lines: readonly string[]): boolean[] {
  const end = lines[0]?.trim() === '---' ? lines.findIndex((line, at) => at > 0 && line.trim() === '---') : -1;
  let fence = false;
  return lines.map((line, at) => {
    const mark = /^\s*(?:```|~~~)/.test(line);
    if (at > end && mark) fence = !fence;
    return at <= end || fence || mark;
  });
}
