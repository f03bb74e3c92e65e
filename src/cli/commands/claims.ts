import {
  type ClaimFilter,
  findSubject,
  listClaims,
  listDisagreements,
  nearSubjects,
  type Subject,
} from '../../index/claims.ts';
import { openForReading, type Sqlite } from '../../index/open.ts';
import { type Row, showModel, suggestions } from '../../index/show.ts';
import { lines } from '../columns.ts';
import { EXIT, UsageError } from '../exit.ts';
import { type Format, formatted, safe } from '../print.ts';
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

/** Columns of a claim where lines are printed for people. */
export const CLAIM_COLUMNS = ['benchmark', 'value', 'setting', 'called', 'said_by', 'card', 'date', 'url'] as const;
const PARTY_COLUMNS = ['value', 'setting', 'called', 'role', 'card', 'date', 'url'] as const;

/** Prints what cards claim: about a model, on a benchmark, in one card, or where they disagree. */
export async function claimsCommand(options: ClaimsOptions, terminal: Terminal): Promise<number> {
  const asked = [options.subject, options.benchmark, options.model].some((value) => value !== undefined);
  if (!asked && !options.disagreements)
    throw new UsageError('say which claims: --subject, --benchmark, --model or --disagreements');
  const db = openForReading(options.db);
  try {
    const filter = filterOf(db, options);
    if (typeof filter === 'string') {
      terminal.err(filter);
      return EXIT.failed;
    }
    await terminal.out(
      options.disagreements ? disagreements(db, filter, options.format) : claims(db, filter, options.format),
    );
    return EXIT.done;
  } finally {
    db.close();
  }
}

/** The filter that the options mean, or what is wrong with them in a sentence for standard error. */
function filterOf(
  db: Sqlite,
  { db: file, subject: name, model, benchmark, disagreements, limit }: ClaimsOptions,
): ClaimFilter | string {
  const subject = name === undefined ? null : findSubject(db, name);
  if (name !== undefined && subject === null) return missing(`claim about ${name}`, file, nearSubjects(db, name));
  if (disagreements && subject !== null && subject.id === null)
    return `hubdex: cards call a model "${safe(subject.name)}", but not certainly one of this index; try --subject without --disagreements\n`;
  const card = model === undefined ? null : (showModel(db, model)?.model.id ?? null);
  if (model !== undefined && card === null) return missing(`model ${model}`, file, suggestions(db, model));
  return { subject, benchmark: benchmark ?? null, card: card === null ? null : String(card), limit };
}

function missing(what: string, file: string, near: readonly string[]): string {
  const hint = near.length > 0 ? `; did you mean ${near.map(safe).join(', ')}?` : '';
  return `hubdex: no ${safe(what)} in ${file}${hint}\n`;
}

function claims(db: Sqlite, filter: ClaimFilter, format: Format): string {
  const found = listClaims(db, { ...filter, limit: filter.limit + 1 });
  const rows = found.slice(0, filter.limit);
  if (format !== 'table') return asTable(rows, format);
  if (rows.length === 0) return '(no claims)\n';
  const more = found.length > rows.length ? `(the first ${rows.length} claims; raise --limit for more)\n` : '';
  return `${about(filter.subject)}${lines(rows.map(dated), CLAIM_COLUMNS)}${more}`;
}

function about(subject: Subject | null): string {
  return subject
    ? `${safe(subject.name)}${subject.id === null ? ', as cards call it; which model that is, is not certain' : ''}\n`
    : '';
}

function disagreements(db: Sqlite, filter: ClaimFilter, format: Format): string {
  const rows = listDisagreements(db, filter);
  if (format !== 'table') return asTable(rows, format);
  if (rows.length === 0) return '(no disagreements)\n';
  return together(rows).map(disagreement).join('\n');
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

function disagreement(rows: readonly Row[]): string {
  const [first] = rows;
  if (!first) return '';
  const setting = first.compared_as === null ? 'no setting stated' : `${first.compared_as}, stated ${first.stated}`;
  const heading = `${first.subject} on ${first.benchmark} (${setting}): ${first.lowest} to ${first.highest}, ${first.difference} apart in ${first.cards} cards`;
  return `${safe(heading)}\n${lines(rows.map(dated), PARTY_COLUMNS, '  ')}`;
}

function dated(row: Row): Row {
  return { ...row, date: row.date === null ? null : String(row.date).slice(0, 10) };
}

function asTable(rows: readonly Row[], format: Format): string {
  const columns = Object.keys(rows[0] ?? {});
  return formatted({ columns, rows: rows.map((row) => columns.map((name) => row[name] ?? null)), cut: false }, format);
}
