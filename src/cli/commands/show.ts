import { openForReading } from '../../index/open.ts';
import type { Cell } from '../../index/rows.ts';
import { type Row, type Shown, showModel, suggestions } from '../../index/show.ts';
import { lines } from '../columns.ts';
import { EXIT } from '../exit.ts';
import { bytes, formatted, safe } from '../print.ts';
import type { Terminal } from '../terminal.ts';

const CLAIM_COLUMNS = [
  'benchmark',
  'value_text',
  'shots',
  'variant',
  'metric',
  'subject',
  'role',
  'standing',
  'url',
] as const;

export interface ShowOptions {
  db: string;
  json: boolean;
  claims: boolean;
}

/** Prints everything held of one model: facts with reasons, states, lineage, license, weights, notes. */
export async function showCommand(id: string, options: ShowOptions, terminal: Terminal): Promise<number> {
  const db = openForReading(options.db);
  try {
    const shown = showModel(db, id);
    if (!shown) {
      const near = suggestions(db, id);
      terminal.err(
        `hubdex: no model ${safe(id)} in ${options.db}${near.length > 0 ? `; did you mean ${near.map(safe).join(', ')}?` : ''}\n`,
      );
      return EXIT.failed;
    }
    await terminal.out(options.json ? `${JSON.stringify(shown, null, 2)}\n` : asText(shown, options));
    return EXIT.done;
  } finally {
    db.close();
  }
}

function asText(shown: Shown, options: ShowOptions): string {
  const blocks = [
    heading(shown.model),
    block('Facts', shown.facts, ['field', 'value', 'basis', 'place', 'rule'], (row) => ({
      ...row,
      field: `${row.chosen ? '*' : ' '} ${row.field}`,
    })),
    block(
      'License',
      [...shown.license],
      ['license', 'declared', 'state', 'basis', 'place', 'rule', 'license_name', 'license_link'],
    ),
    block('Terms', shown.terms, ['license', 'name', 'kind', 'commercial_use', 'conditions', 'source_url']),
    block('Effective license', shown.effective, ['license', 'complete', 'path', 'freer_than_parent']),
    block(
      'Weights',
      shown.weights,
      ['format', 'level', 'bits_per_weight', 'bytes', 'file_count', 'part', 'basis', 'place'],
      (row) => ({ ...row, bytes: typeof row.bytes === 'number' ? bytes(row.bytes) : null }),
    ),
    block('Parents', shown.parents, ['parent_id', 'relation', 'basis', 'place', 'rule']),
    block('Children', shown.children, ['relation', 'models']),
    block('Tokenizer', shown.tokenizer, ['class', 'vocab_size', 'fingerprint', 'chat_template_hash']),
    claimsBlock(shown, options.claims),
    shown.flags.length > 0 ? `Red flags\n${lines(shown.flags, ['severity', 'flag', 'detail'])}` : '',
    block('Changes', shown.changes, ['field', 'old_value', 'new_value', 'seen_at']),
    block('Notes', shown.notes, ['code', 'place', 'saw']),
  ];
  return blocks.filter(Boolean).join('\n');
}

function heading(model: Row): string {
  const lines = [
    `${safe(String(model.id))}  https://huggingface.co/${safe(String(model.id))}`,
    `card ${model.card_state}, config ${model.config_state}, files ${model.files_state}${model.gated && model.gated !== 'no' ? `, gated (${model.gated})` : ''}`,
    `${count(model.downloads)} downloads in 30 days, ${count(model.likes)} likes, created ${day(model.created_at)}, modified ${day(model.last_modified)}`,
    `first seen ${day(model.first_seen_at)}, last seen ${day(model.last_seen_at)}${model.gone_at ? `, GONE since ${day(model.gone_at)}` : ''}`,
  ];
  return `${lines.join('\n')}\n`;
}

function block(
  title: string,
  rows: readonly Row[],
  columns: readonly string[],
  view: (row: Row) => Row = (row) => row,
): string {
  if (rows.length === 0) return '';
  const table = {
    columns: [...columns],
    rows: rows.map(view).map((row) => columns.map((name) => row[name] ?? null)),
    cut: false,
  };
  return `${title}${title === 'Facts' ? ' (* chosen)' : ''}\n${formatted(table, 'table')}`;
}

function claimsBlock({ claims }: Shown, all: boolean): string {
  if (claims.length === 0) return '';
  if (!all) return `Claims\n${claims.length} in the card; print them with --claims\n`;
  const rows = claims.map((row) => ({ ...row, benchmark: row.benchmark ?? row.label ?? null }));
  return `Claims\n${lines(rows, CLAIM_COLUMNS)}`;
}

function count(cell: Cell | undefined): string {
  return typeof cell === 'number' ? cell.toLocaleString('en') : 'unknown';
}

function day(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell.slice(0, 10) : 'unknown';
}
