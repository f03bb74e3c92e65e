/** The text that perplexities are of, where a table calls them no more than that (eaddario's tables by level). */
import { BENCHMARKS } from '../../rules/benchmarks.ts';
import type { Benchmark } from '../../rules/benchmarks/row.ts';
import { labelOf } from './labels/label.ts';
import type { Label, LabelOf } from './labels-of.ts';
import { lazy } from '../lazy.ts';

/** The metric's id. */
export const PPL = 'ppl';

const rows: readonly Benchmark[] = BENCHMARKS;
const TEXTS: readonly [string, RegExp][] = rows
  .filter(({ metric }) => metric === PPL)
  .map(({ name, names, id }) => [
    labelOf(`${name} perplexity`).benchmark ?? id,
    naming([name, ...names.filter(isFile)]),
  ]);

/** Finds a text by its name or its file's: "WikiText", `wiki.test.raw`. */
function naming(names: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${names.map(escaped).join('|')})(?!\\.\\w)`, 'i');
}

function isFile(name: string): boolean {
  return name.includes('.');
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A benchmark of perplexities: of a text that has an id of its own for them ("WikiText2" over "PPL"), or of the one that is `named`. */
function asPerplexity(benchmark: string | null, named: () => string | null): string | null {
  if (benchmark === null) return named();
  const [parent = '', part] = benchmark.split('/');
  const own = labelOf(`${parent} perplexity`).benchmark;
  if (own === null || !own.startsWith(parent)) return benchmark;
  return part === undefined ? own : `${own}/${part}`;
}

/** The one text for perplexity that a card names; null for none or several. */
export function perplexityText(card: string): string | null {
  const named = new Set(TEXTS.filter(([, pattern]) => pattern.test(card)).map(([id]) => id));
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}

/** Labels of perplexities are of the text that they, or the card, name: each label once, and the card once for all. */
export function ofTexts(labels: LabelOf, card: string): LabelOf {
  const named = lazy(() => perplexityText(card));
  const known = new Map<Label, Label>();
  return (row, column) => {
    const label = labels(row, column);
    if (label === null) return label;
    const held = known.get(label);
    if (held !== undefined) return held;
    const read = isPerplexity(label) ? { ...label, benchmark: asPerplexity(label.benchmark, named) } : label;
    known.set(label, read);
    return read;
  };
}

function isPerplexity({ stated }: Label): boolean {
  return stated.some(({ metric }) => metric === PPL);
}
