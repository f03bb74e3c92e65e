import { existsSync } from 'node:fs';
import { openForReading } from '../../index/open.ts';
import { type AsOf, asOf } from '../../lessons/answer.ts';
import { Baseline, baselineOf, type Changed, changed, lapsed } from '../../lessons/baseline.ts';
import { type Decided, decide } from '../../lessons/decide.ts';
import { readLessons } from '../../lessons/shelf.ts';
import { stampOf } from '../../explore/page/lesson-page.ts';
import { complain } from '../complain.ts';
import { EXIT, UsageError } from '../exit.ts';
import { decidedBlock, decidedJson } from '../lesson-text.ts';
import type { Format } from '../output/format.ts';
import { print, type Report } from '../output/report.ts';
import { tableOf } from '../../index/table.ts';
import { textOfFile } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';
import { writeFile } from '../write-file.ts';
import { theLessons, type Which } from './lesson.ts';

export interface CheckOptions {
  db: string;
  format: Format;
  /** A file of earlier verdicts: what was supported there must still be. */
  baseline?: string | undefined;
  /** A file to write the verdicts to. */
  saveBaseline?: string | undefined;
}

/** Checks all statements, or those of one lesson, and tells every change. Fails when one that was supported at the baseline no longer is. */
export async function checkCommand(which: Which, options: CheckOptions, terminal: Terminal): Promise<number> {
  const asked = theLessons(readLessons(), which);
  const before =
    options.baseline === undefined
      ? null
      : readBaseline(
          options.baseline,
          new Set(asked.flatMap(({ statements }) => statements.map(({ id }) => id))),
          which === 'all',
        );
  const db = openForReading(options.db);
  try {
    const decided = asked.flatMap(({ statements }) => statements.map((statement) => decide(db, statement)));
    const at = asOf(db);
    if (options.saveBaseline !== undefined)
      await writeFile(options.saveBaseline, `${JSON.stringify(baselineOf(decided, at), null, 2)}\n`, terminal);
    const changes = before ? changed(before, decided) : [];
    await print(report(decided, at, changes), options.format, terminal);
    for (const one of changes)
      complain(
        terminal,
        `${one.id} was ${one.was ?? 'not checked'}${before?.as_of ? ` ${stampOf(before.as_of)}` : ''} and is now ${one.now ?? 'no longer checked'}`,
      );
    return changes.some(lapsed) ? EXIT.failed : EXIT.done;
  } finally {
    db.close();
  }
}

/** Reads a baseline; of one lesson's check only that lesson's statements count. @throws UsageError */
function readBaseline(file: string, asked: ReadonlySet<string>, all: boolean): Baseline {
  if (!existsSync(file))
    throw new UsageError(`--baseline ${file}: no such file; write one with --save-baseline ${file}`);
  const parsed = Baseline.safeParse(json(textOfFile('--baseline', file)));
  if (!parsed.success)
    throw new UsageError(`--baseline ${file}: not a file of verdicts; write one with --save-baseline ${file}`);
  const verdicts = Object.entries(parsed.data.verdicts).filter(([id]) => all || asked.has(id));
  return { ...parsed.data, verdicts: Object.fromEntries(verdicts) };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function report(decided: readonly Decided[], at: AsOf | null, changes: readonly Changed[]): Report {
  const statements = decided.map(decidedJson);
  const rows = decided.map(({ statement, verdict, sentence }) => ({ statement: statement.id, verdict, sentence }));
  return {
    blocks: [...decided.map(decidedBlock), { text: `${tally(decided)}, ${stampOf(at)}\n` }],
    json: { as_of: at, changes, lapsed: changes.filter(lapsed), statements },
    lines: statements,
    table: tableOf(['statement', 'verdict', 'sentence'], rows),
  };
}

function tally(decided: readonly Decided[]): string {
  const counts = new Map<string, number>();
  for (const { verdict } of decided) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
}
