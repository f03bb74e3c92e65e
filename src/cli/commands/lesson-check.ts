import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { openForReading } from '../../index/open.ts';
import { type AsOf, asOf } from '../../lessons/answer.ts';
import { Baseline, baselineOf, type Lapsed, lapsed } from '../../lessons/baseline.ts';
import { type Decided, decide } from '../../lessons/decide.ts';
import { readLessons } from '../../lessons/shelf.ts';
import { stampOf } from '../../explore/page/lesson-page.ts';
import { EXIT, UsageError } from '../exit.ts';
import { decidedText } from '../lesson-text.ts';
import { type Format, formatted, safe } from '../print.ts';
import type { Terminal } from '../terminal.ts';
import { decidedJson, theLesson } from './lesson.ts';

export interface CheckOptions {
  db: string;
  format: Format;
  /** A file of earlier verdicts: what was supported there must still be. */
  baseline?: string | undefined;
  /** A file to write the verdicts to. */
  saveBaseline?: string | undefined;
}

/** Checks all statements, or those of one lesson. Fails when one that was supported at the baseline no longer is. */
export async function checkCommand(
  number: number | undefined,
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const lessons = readLessons();
  const asked = number === undefined ? lessons : [theLesson(lessons, number)];
  const before =
    options.baseline === undefined
      ? null
      : readBaseline(
          options.baseline,
          new Set(asked.flatMap(({ statements }) => statements.map(({ id }) => id))),
          number === undefined,
        );
  const db = openForReading(options.db);
  try {
    const decided = asked.flatMap(({ statements }) => statements.map((statement) => decide(db, statement)));
    const at = asOf(db);
    if (options.saveBaseline !== undefined)
      writeFileSync(options.saveBaseline, `${JSON.stringify(baselineOf(decided, at), null, 2)}\n`);
    const gone = before ? lapsed(before, decided) : [];
    await terminal.out(printed(decided, at, gone, options.format));
    for (const one of gone)
      terminal.err(
        `hubdex: ${safe(one.id)} was supported${before?.as_of ? ` ${stampOf(before.as_of)}` : ''} and is now ${one.now ?? 'no longer checked'}\n`,
      );
    return gone.length > 0 ? EXIT.failed : EXIT.done;
  } finally {
    db.close();
  }
}

/** Reads a baseline; of one lesson's check only that lesson's statements count. @throws UsageError */
function readBaseline(file: string, asked: ReadonlySet<string>, all: boolean): Baseline {
  if (!existsSync(file))
    throw new UsageError(`--baseline ${file}: no such file; write one with --save-baseline ${file}`);
  const parsed = Baseline.safeParse(json(readFileSync(file, 'utf8')));
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

function printed(decided: readonly Decided[], at: AsOf | null, gone: readonly Lapsed[], format: Format): string {
  if (format === 'json')
    return `${JSON.stringify({ as_of: at, lapsed: gone, statements: decided.map(decidedJson) }, null, 2)}\n`;
  const rows = decided.map(({ statement, verdict, sentence }) => [statement.id, verdict, sentence]);
  if (format === 'csv') return formatted({ columns: ['statement', 'verdict', 'sentence'], rows, cut: false }, 'csv');
  return `${decided.map((one) => decidedText(one, false)).join('\n')}\n${tally(decided)}, ${stampOf(at)}\n`;
}

function tally(decided: readonly Decided[]): string {
  const counts = new Map<string, number>();
  for (const { verdict } of decided) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
}
