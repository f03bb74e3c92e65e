import { beginningOf, type Change, type Difference, difference, lastCrawl } from '../../index/history.ts';
import { openForReading, type Sqlite } from '../../index/open.ts';
import type { Cell } from '../../index/rows.ts';
import { EXIT, UsageError } from '../exit.ts';
import { ranked } from '../output/columns.ts';
import type { Format } from '../output/format.ts';
import { type Block, print } from '../output/report.ts';
import { tableOf } from '../../index/table.ts';
import type { Terminal } from '../terminal.ts';

export interface DiffOptions {
  db: string;
  since?: string;
  until?: string;
  what: readonly string[];
  limit: number;
  format: Format;
}

/** A kind of change, by the fields of history that it gathers. */
interface Kind {
  id: string;
  title: string;
  holds(change: Change): boolean;
}

const ofField = (id: string, title: string): Kind => ({ id, title, holds: ({ field }) => field === id });

/** In the order in which a maintainer wants to read them. */
const KINDS: readonly Kind[] = [
  { id: 'gone', title: 'Vanished', holds: (one) => one.field === 'gone' && one.new !== null },
  { id: 'back', title: 'Back', holds: (one) => one.field === 'gone' && one.new === null },
  ofField('id', 'Renamed'),
  ofField('license', 'License'),
  ofField('gated', 'Gating'),
  ofField('disabled', 'Disabled'),
  ofField('parameters', 'Parameters'),
  ofField('parents', 'Parents'),
  ofField('family', 'Family'),
  ofField('generation', 'Generation'),
  ofField('task', 'Task'),
  ofField('library', 'Library'),
  { id: 'claims', title: 'Numbers in cards', holds: (one) => one.field.startsWith('claim ') },
];
const NEW = 'new';
const COLUMNS = ['model', 'field', 'old', 'new', 'seen_at', 'seen_from', 'hub_time', 'downloads'] as const;
const READ = ['model', 'field', 'old', 'new', 'seen_at'] as const;
const STYLE = { framed: false, fewest: 3, kinds: ranked('model', 'old', 'new', 'field') };

/** Prints what a stretch of time brought, kind by kind. */
export async function diffCommand(options: DiffOptions, terminal: Terminal): Promise<number> {
  const wanted = kindsAsked(options.what);
  const db = openForReading(options.db);
  try {
    const since = options.since === undefined ? lastBeginning(db) : timeOf(db, options.since);
    const until = options.until === undefined ? '9999' : timeOf(db, options.until);
    const found = difference(db, since, until, options.limit);
    await print(reportOf(found, wanted, options.limit), options.format, terminal);
    return EXIT.done;
  } finally {
    db.close();
  }
}

function kindsAsked(what: readonly string[]): ReadonlySet<string> {
  const known = [NEW, ...KINDS.map(({ id }) => id)];
  const asked = what.flatMap((list) => list.split(','));
  const strange = asked.find((one) => !known.includes(one));
  if (strange !== undefined) throw new UsageError(`--what ${strange}: give one of ${known.join(', ')}`);
  return new Set(asked.length > 0 ? asked : known);
}

function lastBeginning(db: Sqlite): string {
  const crawl = lastCrawl(db);
  return (crawl === null ? null : beginningOf(db, crawl)) ?? '9999';
}

/** A date, a crawl's number or a number of days, as a time. @throws UsageError for anything else */
function timeOf(db: Sqlite, text: string): string {
  const days = /^(\d{1,5})d$/.exec(text)?.[1];
  if (days !== undefined) return new Date(Date.now() - Number(days) * 86_400_000).toISOString();
  if (/^\d{1,9}$/.test(text)) {
    const began = beginningOf(db, Number(text));
    if (began === null) throw new UsageError(`there is no crawl ${text} in this index; "hubdex doctor" lists them`);
    return began;
  }
  if (/^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text))) return new Date(text).toISOString();
  throw new UsageError(`${text} is no date (2026-11-01), no crawl's number and no number of days (7d)`);
}

function reportOf(
  { since, until, changes, newModels, newCount }: Difference,
  wanted: ReadonlySet<string>,
  limit: number,
) {
  const kinds = KINDS.filter(({ id }) => wanted.has(id)).map((kind) => ({ kind, rows: changes.filter(kind.holds) }));
  const fresh = wanted.has(NEW) ? newModels : [];
  const counts = kinds.filter(({ rows }) => rows.length > 0).map(({ kind, rows }) => `${kind.id} ${rows.length}`);
  const told = [...(wanted.has(NEW) ? [`new ${newCount}`] : []), ...counts];
  const span = `since ${since.slice(0, 16).replace('T', ' ')}${until === '9999' ? '' : ` until ${until.slice(0, 16).replace('T', ' ')}`}`;
  const blocks: Block[] = [
    { title: `What changed ${span}`, text: `${told.join(', ') || 'nothing'}\n` },
    ...(fresh.length > 0 ? [newBlock(fresh, newCount)] : []),
    ...kinds.flatMap(({ kind, rows }) => (rows.length > 0 ? [changesBlock(kind, rows, limit)] : [])),
  ];
  const all: Record<string, Cell>[] = [
    ...fresh.map((one) => ({ ...one, field: NEW, old: null, new: null, seen_from: null })),
    ...kinds.flatMap(({ rows }) => rows.map((row) => ({ ...row }))),
  ];
  const models = wanted.has(NEW) ? { new: newCount, newModels } : {};
  return {
    blocks,
    json: { since, until: until === '9999' ? null : until, ...models, changes: kinds.flatMap(({ rows }) => rows) },
    lines: all,
    table: tableOf(COLUMNS, all),
  };
}

function newBlock(models: Difference['newModels'], count: number): Block {
  const table = tableOf(
    ['model', 'family', 'license', 'parameters', 'downloads'],
    models.map((one) => ({ ...one })),
  );
  return { title: `New (${count})`, table, style: STYLE, after: more(count, models.length) };
}

function changesBlock({ title, id }: Kind, rows: readonly Change[], limit: number): Block {
  const columns = id === 'claims' ? READ : READ.filter((name) => name !== 'field');
  const shown = rows
    .slice(0, limit)
    .map((row): Record<string, Cell> => ({ ...row, field: row.field.replace(/^claim /, '') }));
  return {
    title: `${title} (${rows.length})`,
    table: tableOf(columns, shown),
    style: STYLE,
    after: more(rows.length, shown.length),
  };
}

function more(all: number, shown: number): string {
  return all > shown ? `and ${all - shown} more; raise --limit\n` : '';
}
