import { type ClaimFilter, listClaims, listDisagreements, type Subject } from '../../index/claims.ts';
import { openForReading, type Sqlite } from '../../index/open.ts';
import type { Row } from '../../index/show.ts';
import { EXIT, UsageError } from '../exit.ts';
import { benchmarkMeant, modelMeant, subjectMeant } from '../meant.ts';
import { ranked } from '../output/columns.ts';
import { type Format, isForPrograms } from '../output/format.ts';
import { type Block, print } from '../output/report.ts';
import { tableOf } from '../../index/table.ts';
import type { RowStyle } from '../output/rows.ts';
import type { Terminal } from '../terminal.ts';

export interface ClaimsOptions {
  db: string;
  subject?: string;
  benchmark?: string;
  model?: string;
  disagreements: boolean;
  limit: number;
  format: Format;
}

/** Columns of a claim where it is printed for people. */
const CLAIM_COLUMNS = [
  'benchmark',
  'value',
  'setting',
  'called',
  'said_by',
  'card',
  'line',
  'date',
  'role_reason',
  'url',
] as const;
const PARTY_COLUMNS = ['value', 'setting', 'called', 'role', 'card', 'line', 'date', 'url'] as const;
const STYLE: RowStyle = {
  framed: false,
  fewest: 3,
  kinds: ranked('benchmark', 'value', 'card', 'line', 'called', 'setting', 'said_by', 'role'),
};

/** Prints what cards claim: about a model, on a benchmark, in one card, or where they disagree. */
export async function claimsCommand(options: ClaimsOptions, terminal: Terminal): Promise<number> {
  const asked = [options.subject, options.benchmark, options.model].some((value) => value !== undefined);
  if (!asked && !options.disagreements)
    throw new UsageError('say which claims: --subject, --benchmark, --model or --disagreements');
  const db = openForReading(options.db);
  try {
    const filter = filterOf(db, options);
    const list = options.disagreements ? disagreements : claims;
    await list(db, filter, options.format, terminal);
    return EXIT.done;
  } finally {
    db.close();
  }
}

/** The filter that the options mean. @throws UsageError where the index knows no such name */
function filterOf(db: Sqlite, { db: file, disagreements, limit, ...named }: ClaimsOptions): ClaimFilter {
  const subject = named.subject === undefined ? null : subjectMeant(db, named.subject, file);
  if (disagreements && subject !== null && subject.id === null)
    throw new UsageError(
      `cards call a model "${subject.name}", but not certainly one of this index; try --subject without --disagreements`,
    );
  const benchmark = named.benchmark === undefined ? null : benchmarkMeant(db, named.benchmark);
  const card = named.model === undefined ? null : String(modelMeant(db, named.model, file).model.id);
  return { subject, benchmark, card, limit };
}

async function claims(db: Sqlite, filter: ClaimFilter, format: Format, terminal: Terminal): Promise<void> {
  const found = listClaims(db, { ...filter, limit: filter.limit + 1 });
  const rows = found.slice(0, filter.limit);
  const cut = found.length > rows.length;
  const table = isForPrograms(format) ? everyColumn(rows) : tableOf(CLAIM_COLUMNS, rows.map(dated), cut);
  const text = about(filter.subject);
  const block = rows.length === 0 ? { text: `${text}(no claims)\n` } : { text, table, style: STYLE };
  await print({ blocks: [block], table }, format, terminal);
}

function about(subject: Subject | null): string {
  if (subject === null) return '';
  return `${subject.name}${subject.id === null ? ', as cards call it; which model that is, is not certain' : ''}\n`;
}

async function disagreements(db: Sqlite, filter: ClaimFilter, format: Format, terminal: Terminal): Promise<void> {
  const rows = listDisagreements(db, filter);
  const blocks = rows.length === 0 ? [{ text: '(no disagreements)\n' }] : together(rows).map(disagreement);
  await print({ blocks, table: everyColumn(rows) }, format, terminal);
}

/** Rows of one subject and benchmark stand beside each other. */
function together(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const same = last?.[0]?.subject === row.subject && last?.[0]?.benchmark === row.benchmark;
    if (last && same) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function disagreement(rows: readonly Row[]): Block {
  const [first] = rows;
  if (!first) return {};
  const setting = first.compared_as === null ? 'no setting stated' : `${first.compared_as}, stated ${first.stated}`;
  const heading = `${first.subject} on ${first.benchmark} (${setting}): ${first.lowest} to ${first.highest}, ${first.difference} apart in ${first.cards} cards`;
  return { text: `${heading}\n`, table: tableOf(PARTY_COLUMNS, rows.map(dated)), style: { ...STYLE, indent: 2 } };
}

function dated(row: Row): Row {
  return { ...row, date: row.date === null ? null : String(row.date).slice(0, 10) };
}

function everyColumn(rows: readonly Row[]) {
  return tableOf(Object.keys(rows[0] ?? {}), rows);
}
