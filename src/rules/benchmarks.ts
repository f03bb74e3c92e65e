/**
 * Every benchmark hubdex knows, joined from the tables by field. A newcomer is one row in the table of its field, in
 * its place by id.
 */
import { AGENTS } from './benchmarks/agents.ts';
import { CHAT } from './benchmarks/chat.ts';
import { CODE } from './benchmarks/code.ts';
import { CONTEXT } from './benchmarks/context.ts';
import { KNOWLEDGE } from './benchmarks/knowledge.ts';
import { MATH } from './benchmarks/math.ts';
import { REASONING } from './benchmarks/reasoning.ts';
import type { Benchmark } from './benchmarks/row.ts';
import { SUITES } from './benchmarks/suites.ts';

/** The tables by field, each sorted by id. */
export const BENCHMARK_TABLES: Readonly<Record<string, readonly Benchmark[]>> = {
  agents: AGENTS,
  chat: CHAT,
  code: CODE,
  context: CONTEXT,
  knowledge: KNOWLEDGE,
  math: MATH,
  reasoning: REASONING,
  suites: SUITES,
};

/** All rows, sorted by id. */
export const BENCHMARKS: readonly Benchmark[] = Object.values(BENCHMARK_TABLES)
  .flat()
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));
