import { AUDITS, type Audit, audit } from '../../index/audit.ts';
import { openForReading } from '../../index/open.ts';
import { TASKS } from '../../rules/tasks.ts';
import { EXIT } from '../exit.ts';
import { type Format, formatted, objects } from '../print.ts';
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
    const tasks = options.all ? null : TASKS.filter((task) => task.languageModel).map((task) => task.id);
    const tables = (Object.keys(AUDITS) as Audit[]).map((list) => {
      const rows = audit(db, list, { tasks, code: options.code, limit: options.limit });
      return { list, table: { columns: [...AUDITS[list]], rows, cut: false } };
    });
    if (options.format === 'json') {
      await terminal.out(
        `${JSON.stringify(Object.fromEntries(tables.map(({ list, table }) => [list, objects(table)])), null, 2)}\n`,
      );
    } else {
      for (const { list, table } of tables)
        await terminal.out(`${TITLES[list]}\n${formatted(table, options.format)}\n`);
    }
    return EXIT.done;
  } finally {
    db.close();
  }
}
