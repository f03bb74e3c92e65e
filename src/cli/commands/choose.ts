import { type ChoiceReader, choiceReader } from '../../index/choose.ts';
import { openForReading } from '../../index/open.ts';
import { asOf } from '../../lessons/answer.ts';
import { LINES, STAGES } from '../../model.ts';
import { judge } from '../../parse/choice/conditions.ts';
import { deviceBudget, type FoundDevice, memoryBudget } from '../../parse/choice/device.ts';
import type { Candidate, Need } from '../../parse/choice/need.ts';
import { benchmarksFor, inOrder, rankBy } from '../../parse/choice/rank.ts';
import { assumptions } from '../choose/assumed.ts';
import { asScore, gather } from '../choose/gather.ts';
import type { Choice } from '../choose/choice.ts';
import { choiceJson } from '../choose/json.ts';
import { choiceTable } from '../choose/table.ts';
import { choiceBlocks } from '../choose/text.ts';
import { FORMATS } from '../../rules/formats.ts';
import { EXIT, UsageError } from '../exit.ts';
import { benchmarkMeant } from '../meant.ts';
import type { Format } from '../output/format.ts';
import { print } from '../output/report.ts';
import type { Terminal } from '../terminal.ts';

export interface ChooseOptions extends Omit<Need, 'budget'> {
  db: string;
  task: string;
  /** Bytes. */
  memory: number | null;
  gpu: string | null;
  mac: string | null;
  benchmark: string | null;
  limit: number;
  format: Format;
}

/** Most models of a task that are looked at. */
const MOST = 5000;

/** Ranks the models that answer a need, with the weights that fit and the claims that speak for them. */
export async function chooseCommand(options: ChooseOptions, terminal: Terminal): Promise<number> {
  checkNames('line', options.line === null ? [] : [options.line], LINES);
  checkNames('stage', options.stage === null ? [] : [options.stage], STAGES);
  checkNames(
    'weights',
    options.formats ?? [],
    FORMATS.map(({ id }) => id),
  );
  const { budget, assumed } = budgetOf(options);
  const db = openForReading(options.db);
  try {
    const reader = choiceReader(db);
    const benchmark = options.benchmark === null ? null : benchmarkMeant(db, options.benchmark);
    const candidates = gather(reader, options.task, MOST, options.language !== null);
    if (candidates.length === 0) throw new UsageError(noTask(reader, options.task));
    const choice = {
      asOf: asOf(db),
      ...choose(reader, candidates, { ...options, budget }, { ...options, benchmark }, assumed),
    };
    const models = choiceJson(choice);
    await print(
      { blocks: choiceBlocks(choice), json: models, lines: models.models, table: choiceTable(choice) },
      options.format,
      terminal,
    );
    return EXIT.done;
  } finally {
    db.close();
  }
}

function choose(
  reader: ChoiceReader,
  candidates: readonly Candidate[],
  need: Need,
  options: ChooseOptions,
  assumed: string | null,
): Omit<Choice, 'asOf'> {
  const judged = candidates.map((candidate) => judge(candidate, need));
  const fitting = judged.filter(({ findings }) => findings.length === 0);
  const failed = judged.filter(({ findings }) => findings.some(({ state }) => state === 'no'));
  const benchmarks = benchmarksFor(options.benchmark, need.line);
  const scores = reader
    .scores(
      fitting.map(({ candidate }) => candidate.id),
      benchmarks,
    )
    .map(asScore);
  const ranking = rankBy(scores, benchmarks);
  return {
    assumed: assumptions(need, assumed, candidates, MOST),
    ranking,
    chosen: inOrder(fitting, ({ candidate }) => candidate, ranking),
    limit: options.limit,
    failed: failed.map((one) => ({ ...one, findings: one.findings.filter(({ state }) => state === 'no') })),
    untold: judged.filter((one) => one.findings.length > 0 && !failed.includes(one)),
  };
}

function checkNames(option: string, asked: readonly string[], known: readonly string[]): void {
  const stray = asked.find((one) => !known.includes(one));
  if (stray !== undefined) throw new UsageError(`--${option} ${stray}: give one of ${known.join(', ')}`);
}

function budgetOf({ memory, gpu, mac }: ChooseOptions): FoundDevice {
  if (gpu !== null && mac !== null) throw new UsageError('give --gpu or --mac, not both');
  const name = gpu ?? mac;
  if (name !== null) {
    const found = deviceBudget(name, gpu === null ? 'mac' : 'gpu', memory);
    if ('budget' in found) return found;
    const near = found.near.length > 0 ? `did you mean ${found.near.join(', ')}? Or give` : 'give';
    throw new UsageError(`${found.problem}; ${near} the amount with --memory`);
  }
  if (memory === null)
    throw new UsageError('say how much memory there is: --memory 24GB, --gpu "RTX 4090" or --mac "M3 Max 64GB"');
  return { budget: memoryBudget(memory), assumed: null };
}

function noTask(reader: ChoiceReader, task: string): string {
  const tasks = reader.tasks();
  const near = tasks.filter((one) => one.includes(task) || task.includes(one));
  return `no model of the task ${task} in this index; it has ${(near.length > 0 ? near : tasks).slice(0, 8).join(', ') || 'no tasks at all'}`;
}
