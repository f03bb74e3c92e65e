/** What the sources of answers share, and what a source is. */
import { createHash } from 'node:crypto';
import type { Json, JsonObject } from '../../../src/model.ts';
import type { Answer } from './answer.ts';
import type { FaultPlan } from './faults.ts';
import type { Habits } from './habits.ts';
import type { HubRequest } from './request.ts';
import type { Parts } from './store.ts';

/** The server's state as the sources see it; functions, because all of it can change while the server runs. */
export interface World {
  /** Own origin, `http://127.0.0.1:PORT`. */
  origin(): string;
  plan(): FaultPlan;
  /** 1 during the first pass over a listing, 2 once a listing is begun for the second time. */
  pass(): number;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Rows of a page at most. */
  rowsAtMost?: number | undefined;
  habits: Habits;
  /** When large files come in parts. */
  parts?: Parts | undefined;
}

/** Files by path: texts, or the bytes of weights. */
export type TextsGiven = Record<string, string | Buffer>;

/** A change of one model. `change` gives a new sha and `lastModified` (now) unless the patch names them. */
export type Mutation =
  | { kind: 'add'; record: JsonObject; texts?: TextsGiven }
  | { kind: 'change'; id: string; patch?: JsonObject; texts?: TextsGiven }
  /** Downloads and likes move, and nothing else. */
  | { kind: 'counts'; id: string; patch: JsonObject }
  | { kind: 'vanish'; id: string }
  | { kind: 'rename'; id: string; to: string };

/** One place answers come from; null means "not mine, ask the next". */
export interface Source {
  answer(request: HubRequest): Promise<Answer | null> | Answer | null;
  mutate(mutation: Mutation): void;
  /** Called when a listing is begun anew, with the number of the pass. */
  beginPass(pass: number): void;
}

/** A made-up sha that depends on nothing but its arguments: 40 hex digits. */
export function madeUpSha(...parts: readonly Json[]): string {
  return createHash('sha1').update(JSON.stringify(parts)).digest('hex');
}

/** ISO time in the Hub's spelling, whole seconds. */
export function hubTime(milliseconds: number): string {
  return new Date(Math.floor(milliseconds / 1000) * 1000).toISOString();
}
