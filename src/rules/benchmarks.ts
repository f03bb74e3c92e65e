/**
 * Every benchmark hubdex knows, joined from the tables by field. A newcomer is one row in the table of its field, in
 * its place by id.
 */
import { AGENTS } from './benchmarks/agents.ts';
import { CHAT } from './benchmarks/chat.ts';
import { CLASSIC } from './benchmarks/classic.ts';
import { CODE } from './benchmarks/code.ts';
import { CONTEXT } from './benchmarks/context.ts';
import { DOMAIN } from './benchmarks/domain.ts';
import { KNOWLEDGE } from './benchmarks/knowledge.ts';
import { LANGUAGE_TESTS } from './benchmarks/languages.ts';
import { MATH } from './benchmarks/math.ts';
import { REASONING } from './benchmarks/reasoning.ts';
import { RETRIEVAL } from './benchmarks/retrieval.ts';
import type { Benchmark } from './benchmarks/row.ts';
import { SAFETY } from './benchmarks/safety.ts';
import { SPEECH } from './benchmarks/speech.ts';
import { SUITES } from './benchmarks/suites.ts';
import { VISION } from './benchmarks/vision.ts';

/** The tables by field, each sorted by id. */
export const BENCHMARK_TABLES: Readonly<Record<string, readonly Benchmark[]>> = {
  agents: AGENTS,
  chat: CHAT,
  classic: CLASSIC,
  code: CODE,
  context: CONTEXT,
  domain: DOMAIN,
  knowledge: KNOWLEDGE,
  languages: LANGUAGE_TESTS,
  math: MATH,
  reasoning: REASONING,
  retrieval: RETRIEVAL,
  safety: SAFETY,
  speech: SPEECH,
  suites: SUITES,
  vision: VISION,
};

/** All rows, sorted by id. */
export const BENCHMARKS: readonly Benchmark[] = Object.values(BENCHMARK_TABLES)
  .flat()
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));
