/** What the readers of blocks share: the blocks of a card's body, and how far a scan has come. */
import type { Note } from '../../model.ts';
import { type Grid, LIMITS } from './grid.ts';
import type { Line } from './lines.ts';

/** A piece of a card's body. */
export type Block =
  | { kind: 'heading' /** 1 to 6; 7 for a line set in bold. */; level: number; text: string; line: Line }
  | { kind: 'text'; lines: Line[] }
  | { kind: 'items'; lines: Line[] }
  | { kind: 'grid'; grid: Grid }
  | { kind: 'code'; language: string; lines: Line[] };

/** What a scan carries along: the card, its lines, the blocks so far. */
export interface Scan {
  card: string;
  lines: readonly Line[];
  blocks: Block[];
  notes: Note[];
  tables: number;
  /** Lines before this index were looked at as a table and are none. */
  noTableBefore: number;
  /** A comment was opened that nothing closes. */
  unendedComment: boolean;
}

/** A reader looks at the line at `at` (its containers taken off) and returns the next line's index, or `at` to pass. */
export type Reader = (scan: Scan, at: number, line: Line, text: string) => number;

/** Takes a table up to the limit; those beyond it are counted. */
export function addGrid(scan: Scan, grid: Grid): void {
  scan.tables++;
  if (scan.tables <= LIMITS.tables) scan.blocks.push({ kind: 'grid', grid });
}
