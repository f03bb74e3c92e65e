import { openForReading } from '../../index/open.ts';
import type { Cell } from '../../index/rows.ts';
import type { Row, Shown } from '../../index/show.ts';
import { EXIT } from '../exit.ts';
import { modelMeant } from '../meant.ts';
import { bytes } from '../output/amount.ts';
import { ranked } from '../output/columns.ts';
import type { Format } from '../output/format.ts';
import { type Block, print } from '../output/report.ts';
import { tableOf } from '../../index/table.ts';
import type { RowStyle } from '../output/rows.ts';
import type { Terminal } from '../terminal.ts';

const CLAIM_COLUMNS = [
  'benchmark',
  'value_text',
  'shots',
  'variant',
  'metric',
  'subject',
  'role',
  'role_reason',
  'standing',
  'line',
  'url',
] as const;
const CLAIM_STYLE: RowStyle = {
  framed: false,
  fewest: 3,
  kinds: ranked('benchmark', 'value_text', 'line', 'subject', 'role'),
};

export interface ShowOptions {
  db: string;
  format: Format;
  claims: boolean;
  history: boolean;
}

/** Prints everything held of one model: facts with reasons, states, lineage, license, weights, notes. */
export async function showCommand(id: string, options: ShowOptions, terminal: Terminal): Promise<number> {
  const db = openForReading(options.db);
  try {
    const shown = modelMeant(db, id, options.db);
    const { model, changes, usage } = shown;
    await print(
      options.history
        ? { blocks: [heading(model), ...historyBlocks(shown)], json: { id: model.id ?? null, changes, usage } }
        : { blocks: blocks(shown, options), json: shown },
      options.format,
      terminal,
    );
    return EXIT.done;
  } finally {
    db.close();
  }
}

function blocks(shown: Shown, options: ShowOptions): Block[] {
  return [
    heading(shown.model),
    ...block(
      'Facts (* chosen)',
      shown.facts.map((row) => ({ ...row, field: `${row.chosen ? '*' : ' '} ${row.field}` })),
      ['field', 'value', 'basis', 'place', 'rule'],
      { kinds: ranked('field', 'value', 'basis', 'place') },
    ),
    ...block('License', shown.license, [
      'license',
      'declared',
      'state',
      'basis',
      'place',
      'rule',
      'license_name',
      'license_link',
    ]),
    ...block('Terms', shown.terms, ['license', 'name', 'expression', 'kind', 'commercial_use', 'terms', 'source_url']),
    ...block('Effective license', shown.effective, ['license', 'expression', 'complete', 'path', 'freer_than_parent']),
    ...block(
      'Weights',
      shown.weights.map((row) => ({ ...row, bytes: typeof row.bytes === 'number' ? bytes(row.bytes) : null })),
      ['format', 'level', 'bits_per_weight', 'bytes', 'file_count', 'part', 'basis', 'place'],
    ),
    ...block('Parents', shown.parents, ['parent_id', 'relation', 'basis', 'place', 'rule']),
    ...block('Children', shown.children, ['relation', 'models']),
    ...block('Tokenizer', shown.tokenizer, ['class', 'vocab_size', 'fingerprint', 'chat_template_hash']),
    ...claimsBlock(shown, options.claims),
    ...block('Red flags', shown.flags, ['severity', 'flag', 'detail'], { framed: false }),
    ...historyBlocks(shown),
    ...block('Notes', shown.notes, ['code', 'place', 'saw']),
  ];
}

function historyBlocks({ changes, usage }: Shown): Block[] {
  return [
    ...block('Changes', changes, ['field', 'old_value', 'new_value', 'seen_from', 'seen_at', 'hub_time']),
    ...(usage.length > 1 ? block('Downloads and likes', usage, ['seen_at', 'downloads', 'likes']) : []),
  ];
}

function heading(model: Row): Block {
  const lines = [
    `https://huggingface.co/${model.id}`,
    `card ${model.card_state}, config ${model.config_state}, files ${model.files_state}${model.gated && model.gated !== 'no' ? `, gated (${model.gated})` : ''}`,
    `${count(model.downloads)} downloads in 30 days, ${count(model.likes)} likes, created ${day(model.created_at)}, modified ${day(model.last_modified)}`,
    `first seen ${day(model.first_seen_at)}, last seen ${day(model.last_seen_at)}${model.gone_at ? `, GONE since ${day(model.gone_at)}` : ''}`,
  ];
  return { title: String(model.id), text: `${lines.join('\n')}\n` };
}

function block(title: string, rows: readonly Row[], columns: readonly string[], style: RowStyle = {}): Block[] {
  return rows.length === 0 ? [] : [{ title, table: tableOf(columns, rows), style }];
}

function claimsBlock({ claims }: Shown, all: boolean): Block[] {
  if (claims.length === 0) return [];
  if (!all) return [{ title: 'Claims', text: `${claims.length} in the card; print them with --claims\n` }];
  const rows = claims.map((row) => ({ ...row, benchmark: row.benchmark ?? row.label ?? null }));
  return block('Claims', rows, CLAIM_COLUMNS, CLAIM_STYLE);
}

function count(cell: Cell | undefined): string {
  return typeof cell === 'number' ? cell.toLocaleString('en') : 'unknown';
}

function day(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell.slice(0, 10) : 'unknown';
}
