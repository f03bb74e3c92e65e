/** The text that perplexities are of, where a table calls them no more than that (eaddario's tables by level). */
import { BENCHMARKS } from '../../rules/benchmarks.ts';
import type { Benchmark } from '../../rules/benchmarks/row.ts';
import { labelOf } from './labels/label.ts';

/** The metric's id. */
export const PPL = 'ppl';

const rows: readonly Benchmark[] = BENCHMARKS;
const TEXTS: readonly [string, RegExp][] = rows
  .filter(({ metric }) => metric === PPL)
  .map(({ name, id }) => [labelOf(`${name} perplexity`).benchmark ?? id, new RegExp(`\\b${escaped(name)}`, 'i')]);

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A benchmark of perplexities: of a text that has an id of its own for them ("WikiText2" over "PPL"), or of the one the card names. */
export function asPerplexity(benchmark: string | null, card: string): string | null {
  if (benchmark === null) return perplexityText(card);
  const [parent = '', part] = benchmark.split('/');
  const own = labelOf(`${parent} perplexity`).benchmark;
  if (own === null || !own.startsWith(parent)) return benchmark;
  return part === undefined ? own : `${own}/${part}`;
}

/** The one text for perplexity that a card names; null for none or several. */
function perplexityText(card: string): string | null {
  const named = new Set(TEXTS.filter(([, pattern]) => pattern.test(card)).map(([id]) => id));
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}
