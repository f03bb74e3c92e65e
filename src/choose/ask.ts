/** Asking an index for a choice: what is wanted, completed by what the use takes for granted. */
import type { Sqlite } from '../index/open.ts';
import { LINES, STAGES } from '../model.ts';
import { nearest } from '../parse/choice/likeness.ts';
import { LICENSE_NEEDS, type Need } from '../parse/choice/need.ts';
import { USE_NAMES, useOf } from '../parse/choice/use.ts';
import type { UseRow } from '../rules/choices.ts';
import { FORMATS } from '../rules/formats.ts';
import { FEWEST_BITS } from '../rules/hardware.ts';
import type { Choice } from './choice.ts';
import { answered } from './choose.ts';
import { type AskedDevice, budgetOf } from './device.ts';
import { ChoiceError } from './error.ts';
import { type Among, gathered, type Material, scoresOn } from './material.ts';
import type { Score } from '../parse/choice/rank.ts';

/** What of a need comes from the use where it is null. */
type Left = 'budget' | 'lines' | 'writes' | 'context';

/** A whole question. */
export interface Asked extends Omit<Need, Left>, AskedDevice {
  /** A use, or a task of the Hub's. */
  task: string;
  /** Tokens; null: as the use takes for granted. */
  context: number | null;
  /** Rank by the claims on this one; null: by the estimate. */
  benchmark: string | null;
  /** Most models of each group. */
  limit: number;
}

/** What stands where nothing is said. */
export const UNASKED: Asked = {
  task: 'chat',
  memory: null,
  gpu: null,
  mac: null,
  here: null,
  context: null,
  extended: false,
  kvBits: 16,
  parallel: 1,
  license: 'any',
  users: null,
  language: null,
  line: null,
  stage: null,
  minParameters: null,
  maxParameters: null,
  maxActive: null,
  minSpeed: null,
  formats: null,
  minBits: FEWEST_BITS.bits,
  benchmark: null,
  limit: 10,
};

/** Models of every stage. */
const ANY = 'any';

/** A question whose names are known: from which models it is answered, and what these must be. */
export interface Understood {
  asked: Asked;
  among: Among;
  use: UseRow;
  need: Need;
  /** What was assumed of the device. */
  device: string | null;
}

/** What of an index answers. @throws ChoiceError for a name that means nothing, and where no device or memory is given */
export function chosenFrom(db: Sqlite, asked: Asked): Choice {
  const question = understood(asked);
  const material = gathered(db, question.among);
  const ids = material.candidates.map(({ id }) => id);
  return chosenAmong(material, question, asked.benchmark === null ? [] : scoresOn(db, ids, asked.benchmark));
}

/** The question that was asked, before any model is looked at. @throws ChoiceError as `chosenFrom` does */
export function understood(asked: Asked): Understood {
  checkAsked(asked);
  const { budget, assumed: device } = budgetOf(asked);
  const use = useOf(asked.task);
  const { line } = asked;
  const isServing = line === null || use.lines.some((one) => one === line);
  const among = { task: use.id, line: isServing ? null : line, languages: asked.language !== null };
  return { asked, among, use, need: needOf(asked, use, budget), device };
}

/** What of a material answers; `scores` are those of its models on the benchmark that is asked for. @throws ChoiceError where it is empty */
export function chosenAmong(material: Material, question: Understood, scores: readonly Score[]): Choice {
  const { benchmark, limit, task } = question.asked;
  if (material.candidates.length === 0) throw new ChoiceError(noTask(material.tasks, task));
  const by = benchmark === null ? null : { benchmark, scores };
  return { limit, ...answered({ ...question, by, material }) };
}

/** Names that are told by a list. @throws ChoiceError with the list */
export function checkAsked({ line, stage, formats, license }: Asked): void {
  check('license', [license], LICENSE_NEEDS);
  check('line', line === null ? [] : [line], LINES);
  check('stage', stage === null ? [] : [stage], [...STAGES, ANY]);
  check(
    'weights',
    formats ?? [],
    FORMATS.map(({ id }) => id),
  );
}

function check(option: string, asked: readonly string[], known: readonly string[]): void {
  const stray = asked.find((one) => !known.includes(one));
  if (stray !== undefined) throw new ChoiceError(`--${option} ${stray}: give one of ${known.join(', ')}`);
}

/** The whole need: what was asked, and what the use takes for granted. */
function needOf(asked: Asked, { stage, lines, writes, context }: UseRow, budget: Need['budget']): Need {
  const wanted = asked.stage ?? stage;
  return {
    ...asked,
    budget,
    lines,
    writes,
    context: asked.context ?? context,
    stage: wanted === ANY ? null : wanted,
  };
}

function noTask(held: readonly string[], task: string): string {
  if (USE_NAMES.includes(task)) return `no model for ${task} in this index`;
  const tasks = [...new Set([...USE_NAMES, ...held])];
  const near = nearest(task, tasks);
  return `no model of the task ${task} in this index; ${near.length > 0 ? `did you mean ${near.join(', ')}` : `it has ${tasks.slice(0, 12).join(', ')}`}`;
}
