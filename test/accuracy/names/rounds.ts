/** The labelled draws of repos, and how they were read when nobody had looked at them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a record lies in the corpus. */
export type Source = 'detail-2024-07' | 'modelinfo-2025-04' | 'names-2026-08';

/** What a person says of a repo; what is absent nobody could say. */
export interface Label {
  id: string;
  from: Source;
  family?: string;
  generation?: string;
  line?: string;
  stage?: string;
  /** In billions: as named, or as counted. */
  params_b?: number;
  active_b?: number;
  license?: string;
  relation?: string;
  /** Weight formats; absent where nobody could say. */
  quants?: string[];
}

/** Right, wrong, and not told (or told wrong). */
export type Tally = readonly [right: number, wrong: number, missed: number];

/** The scores of a round by the commit that met it first. */
export interface FirstContact {
  round: number;
  commit: string;
  fields: Record<string, Tally>;
}

/** The rounds there are. */
export const ROUNDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24] as const;

/** The labels of a round, in the order of the draw. */
export function labels(round: number): Label[] {
  return lines(`round-${round}.jsonl`) as Label[];
}

/** What each round scored at first contact; never rewritten. */
export function firstContacts(): FirstContact[] {
  return lines('first-contact.jsonl') as FirstContact[];
}

function lines(file: string): unknown[] {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}
