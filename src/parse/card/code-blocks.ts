/** What stands between fences: tables drawn with bars, and the lines between them. */
import type { Note } from '../../model.ts';
import { runOfBars } from './bar-runs.ts';
import type { Block } from './block-scan.ts';
import type { Line } from './lines.ts';
import { pipeTable } from './pipe-table.ts';

type CodeBlock = Extract<Block, { kind: 'grid' | 'code' }>;

/** Languages of programs and settings: a bar is an operator there, and no number is a result. */
export const PROGRAM =
  /^(?:python|py|bash|sh|shell|console|c|cpp|c\+\+|rust|js|javascript|typescript|bibtex|latex|dockerfile|html|xml|css|yaml|yml|toml)\b/;

/** Splits the lines of a fence into grids and code. */
export function codeBlocks(card: string, lines: readonly Line[], language: string, notes: Note[]): CodeBlock[] {
  if (PROGRAM.test(language)) return lines.length === 0 ? [] : [{ kind: 'code', language, lines: [...lines] }];
  const blocks: CodeBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = runOfBars(card, lines, at);
    const grid = run.length >= 2 ? pipeTable(card, run, 'code-block', notes) : null;
    if (grid !== null) blocks.push({ kind: 'grid', grid });
    else keep(blocks, language, lines.slice(at, at + Math.max(1, run.length)));
    at += Math.max(1, run.length);
  }
  return blocks;
}

function keep(blocks: CodeBlock[], language: string, lines: readonly Line[]): void {
  const last = blocks.at(-1);
  if (last?.kind === 'code') last.lines.push(...lines);
  else blocks.push({ kind: 'code', language, lines: [...lines] });
}
