import type { Table } from '../../index/query.ts';
import { explainName, type NameExplanation } from '../../parse/names/explain.ts';
import { EXIT } from '../exit.ts';
import { type Format, formatted, safe } from '../print.ts';
import type { Terminal } from '../terminal.ts';

/** Decodes a model name piece by piece; needs no index. */
export async function explainCommand(name: string, format: Format, terminal: Terminal): Promise<number> {
  const parts = explainName(name.slice(0, LONGEST));
  await terminal.out(format === 'table' ? lines(parts) : formatted(asTable(parts), format));
  return EXIT.done;
}

const LONGEST = 300;

function lines(parts: readonly NameExplanation[]): string {
  const width = Math.max(...parts.map(({ token }) => token.length));
  return parts.map(({ token, kind, meaning }) => `${safe(token).padEnd(width)}  ${meaning} (${kind})\n`).join('');
}

function asTable(parts: readonly NameExplanation[]): Table {
  return {
    columns: ['part', 'kind', 'meaning'],
    rows: parts.map(({ token, kind, meaning }) => [token, kind, meaning]),
    cut: false,
  };
}
