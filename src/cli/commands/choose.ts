import { type ChoiceReader, choiceReader } from '../../index/choose.ts';
import { openForReading, type Sqlite } from '../../index/open.ts';
import { asOf } from '../../lessons/answer.ts';
import { LINES, STAGES } from '../../model.ts';
import { nearest } from '../../parse/choice/likeness.ts';
import type { Need } from '../../parse/choice/need.ts';
import { USE_NAMES, useOf } from '../../parse/choice/use.ts';
import type { UseRow } from '../../rules/choices.ts';
import { FORMATS } from '../../rules/formats.ts';
import { choose } from '../choose/choose.ts';
import { compared } from '../choose/compare.ts';
import { type AskedDevice, budgetOf } from '../choose/device.ts';
import { gather } from '../choose/gather.ts';
import { choiceJson } from '../choose/json.ts';
import { choiceTable } from '../choose/table.ts';
import { choiceBlocks } from '../choose/text.ts';
import { EXIT, UsageError } from '../exit.ts';
import { benchmarkMeant } from '../meant.ts';
import type { Format } from '../output/format.ts';
import { print, type Report } from '../output/report.ts';
import type { Terminal } from '../terminal.ts';

/** What of a need the command takes from the use where it is null. */
type Left = 'budget' | 'lines' | 'writes' | 'context';

export interface ChooseOptions extends Omit<Need, Left>, AskedDevice {
  db: string;
  /** Models to hold side by side instead of choosing among all. */
  models: readonly string[];
  /** A use, or a task of the Hub's. */
  task: string;
  /** Tokens; null: as the use takes for granted. */
  context: number | null;
  benchmark: string | null;
  limit: number;
  format: Format;
}

/** Most models of a use that are looked at. */
const MOST = 5000;

/** Ranks the models that answer a need, with the weights that fit and the claims that speak for them. */
export async function chooseCommand(options: ChooseOptions, terminal: Terminal): Promise<number> {
  checkNames('line', options.line === null ? [] : [options.line], LINES);
  checkNames('stage', options.stage === null ? [] : [options.stage], [...STAGES, ANY]);
  checkNames(
    'weights',
    options.formats ?? [],
    FORMATS.map(({ id }) => id),
  );
  const db = openForReading(options.db);
  try {
    const report = options.models.length > 0 ? compared(db, options) : chosen(db, options);
    await print(report, options.format, terminal);
    return EXIT.done;
  } finally {
    db.close();
  }
}

/** Models of every stage. */
const ANY = 'any';

function chosen(db: Sqlite, options: ChooseOptions): Report {
  const { budget, assumed } = budgetOf(options);
  const reader = choiceReader(db);
  const benchmark = options.benchmark === null ? null : benchmarkMeant(db, options.benchmark);
  const use = useOf(options.task);
  const asked = options.line === null ? use : { ...use, lines: [...use.lines, options.line] };
  const candidates = gather(reader, asked, MOST, options.language !== null);
  if (candidates.length === 0) throw new UsageError(noTask(reader, options.task));
  const need = needOf(options, use, budget);
  const question = { use, need, benchmark, candidates, most: MOST, device: assumed };
  const choice = { asOf: asOf(db), limit: options.limit, ...choose(reader, question) };
  const json = choiceJson(choice);
  return { blocks: choiceBlocks(choice), json, lines: json.models, table: choiceTable(choice) };
}

/** The whole need: what was asked, and what the use takes for granted. */
function needOf(options: ChooseOptions, { stage, lines, writes, context }: UseRow, budget: Need['budget']): Need {
  const wanted = options.stage ?? stage;
  return {
    ...options,
    budget,
    lines,
    writes,
    context: options.context ?? context,
    stage: wanted === ANY ? null : wanted,
  };
}

function checkNames(option: string, asked: readonly string[], known: readonly string[]): void {
  const stray = asked.find((one) => !known.includes(one));
  if (stray !== undefined) throw new UsageError(`--${option} ${stray}: give one of ${known.join(', ')}`);
}

function noTask(reader: ChoiceReader, task: string): string {
  if (USE_NAMES.includes(task)) return `no model for ${task} in this index`;
  const tasks = [...new Set([...USE_NAMES, ...reader.tasks()])];
  const near = nearest(task, tasks);
  return `no model of the task ${task} in this index; ${near.length > 0 ? `did you mean ${near.join(', ')}` : `it has ${tasks.slice(0, 12).join(', ')}`}`;
}
