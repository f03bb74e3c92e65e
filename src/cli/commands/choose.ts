import { answerOf } from '../../choose/answer.ts';
import { type Asked, checkAsked, chosenFrom } from '../../choose/ask.ts';
import { openForReading, type Sqlite } from '../../index/open.ts';
import { compared } from '../choose/compare.ts';
import { choiceTable } from '../choose/table.ts';
import { choiceBlocks } from '../choose/text.ts';
import { EXIT } from '../exit.ts';
import { benchmarkMeant } from '../meant.ts';
import type { Format } from '../output/format.ts';
import { print, type Report } from '../output/report.ts';
import type { Terminal } from '../terminal.ts';

export interface ChooseOptions extends Asked {
  db: string;
  /** Models to hold side by side instead of choosing among all. */
  models: readonly string[];
  format: Format;
}

/** Ranks the models that answer a need, with the weights that fit and the claims that speak for them. */
export async function chooseCommand(options: ChooseOptions, terminal: Terminal): Promise<number> {
  checkAsked(options);
  const db = openForReading(options.db);
  try {
    const report = options.models.length > 0 ? compared(db, options) : chosen(db, options);
    await print(report, options.format, terminal);
    return EXIT.done;
  } finally {
    db.close();
  }
}

function chosen(db: Sqlite, options: ChooseOptions): Report {
  const benchmark = options.benchmark === null ? null : benchmarkMeant(db, options.benchmark);
  const choice = chosenFrom(db, { ...options, benchmark });
  const json = answerOf(choice);
  return { blocks: choiceBlocks(choice), json, lines: json.models, table: choiceTable(choice) };
}
