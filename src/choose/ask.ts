/** Asking an index for a choice: what is wanted, completed by what the use takes for granted. */
import { type ChoiceReader, choiceReader } from '../index/choose.ts';
import type { Sqlite } from '../index/open.ts';
import { asOf } from '../lessons/answer.ts';
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
import { gather } from './gather.ts';

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

/** Most models of a use that are looked at. */
const MOST = 5000;
/** Models of every stage. */
const ANY = 'any';

/** @throws ChoiceError for a name that means nothing, and where no device or memory is given */
export function chosenFrom(db: Sqlite, asked: Asked): Choice {
  checkAsked(asked);
  const { budget, assumed: device } = budgetOf(asked);
  const reader = choiceReader(db);
  const use = useOf(asked.task);
  const wide = asked.line === null ? use : { ...use, lines: [...use.lines, asked.line] };
  const candidates = gather(reader, wide, MOST, asked.language !== null);
  if (candidates.length === 0) throw new ChoiceError(noTask(reader, asked.task));
  const { benchmark, limit } = asked;
  const question = { use, need: needOf(asked, use, budget), benchmark, candidates, most: MOST, device };
  return { asOf: asOf(db), limit, ...answered(reader, question) };
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

function noTask(reader: ChoiceReader, task: string): string {
  if (USE_NAMES.includes(task)) return `no model for ${task} in this index`;
  const tasks = [...new Set([...USE_NAMES, ...reader.tasks()])];
  const near = nearest(task, tasks);
  return `no model of the task ${task} in this index; ${near.length > 0 ? `did you mean ${near.join(', ')}` : `it has ${tasks.slice(0, 12).join(', ')}`}`;
}
