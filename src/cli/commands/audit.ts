import { AUDITS, type Audit, audit } from '../../index/audit.ts';
import { known } from '../../index/known.ts';
import { openForReading, type Sqlite } from '../../index/open.ts';
import { nearest } from '../../parse/choice/likeness.ts';
import { TASKS } from '../../rules/tasks.ts';
import { didYouMean } from '../complain.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { Format } from '../output/format.ts';
import { print } from '../output/report.ts';
import { objects } from '../output/rows.ts';
import type { Terminal } from '../terminal.ts';

export interface AuditOptions {
  db: string;
  /** All tasks instead of those of language models. */
  all: boolean;
  code: string | null;
  limit: number;
  format: Format;
}

const TITLES: Record<Audit, string> = {
  unknowns: 'Fields not known, by models',
  codes: 'Kinds of notes, by models',
  notes: 'Notes, by models: each is a rule somebody could write',
  labels: 'Benchmark labels nobody knows, by models',
};

/** The to-do list for rules: what is unknown or was not understood, ranked by the models it touches. */
export async function auditCommand(options: AuditOptions, terminal: Terminal): Promise<number> {
  const db = openForReading(options.db);
  try {
    if (options.code !== null) checkCode(db, options.code);
    const tasks = options.all ? null : TASKS.filter((task) => task.languageModel).map((task) => task.id);
    const tables = (Object.keys(AUDITS) as Audit[]).map((list) => {
      const rows = audit(db, list, { tasks, code: options.code, limit: options.limit });
      return { list, table: { columns: [...AUDITS[list]], rows, cut: false } };
    });
    const report = {
      blocks: tables.map(({ list, table }) => ({ title: TITLES[list], table })),
      json: Object.fromEntries(tables.map(({ list, table }) => [list, objects(table)])),
      lines: tables.flatMap(({ list, table }) => objects(table).map((row) => ({ list, ...row }))),
    };
    await print(report, options.format, terminal);
    return EXIT.done;
  } finally {
    db.close();
  }
}

function checkCode(db: Sqlite, code: string): void {
  const codes = known(db).noteCodes();
  if (codes.includes(code)) return;
  const near = nearest(code, codes);
  throw new UsageError(`no note has the code ${code}${didYouMean(near, `; there are ${codes.join(', ') || 'none'}`)}`);
}
