/** A need as a program states it. */
import { totalmem } from 'node:os';
import { type ChoiceAnswer, answerOf } from '../choose/answer.ts';
import { type Asked, chosenFrom, UNASKED } from '../choose/ask.ts';
import type { Machine } from '../choose/device.ts';
import { ChoiceError } from '../choose/error.ts';
import type { Sqlite } from '../index/open.ts';
import { readMemory } from '../parse/choice/amount.ts';

/** What a model is wanted for. Only the memory must be told, by one of `memory`, `gpu`, `mac` and `here`. */
export interface Wanted extends Partial<Omit<Asked, 'memory' | 'here'>> {
  /** Bytes, or an amount such as `24GB` (of 2^30 bytes). */
  memory?: number | string;
  /** The memory of this machine, or of one that is described. */
  here?: true | Machine;
}

/** The models of an index that meet a need, as `hubdex choose` finds them. @throws ChoiceError that says what to ask instead */
export function chooseFrom(db: Sqlite, wanted: Wanted): ChoiceAnswer {
  const { memory, here, ...rest } = wanted;
  return answerOf(chosenFrom(db, { ...UNASKED, ...rest, memory: bytesOf(memory), here: machineOf(here) }));
}

function bytesOf(memory: number | string | undefined): number | null {
  if (memory === undefined || typeof memory === 'number') return memory ?? null;
  const bytes = readMemory(memory);
  if (bytes === null) throw new ChoiceError(`memory ${memory}: give bytes or an amount such as 24GB`);
  return bytes;
}

function machineOf(here: true | Machine | undefined): Machine | null {
  return here === true ? { memory: totalmem(), platform: process.platform } : (here ?? null);
}
