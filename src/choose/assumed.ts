/** What a choice takes for granted, in sentences. */
import { userCap } from '../parse/choice/conditions.ts';
import type { Budget, Candidate } from '../parse/choice/need.ts';
import { grouped } from '../figures.ts';
import { gib } from '../parse/choice/words.ts';
import { LINES_APART } from '../rules/choices.ts';
import { BUFFERS, CACHE_BITS, FEWEST_BITS } from '../rules/hardware.ts';
import type { Question } from './choose.ts';
import { MOST } from './material.ts';
import { unheld } from './unheld.ts';

/** Asks something of a question, and has its sentences. */
type Assumes = (question: Question) => readonly string[];

/** The weightiest first. */
const ASSUMED: readonly Assumes[] = [memory, cache, speed, bytes, bits, kinds, terms, tongues, reach];

/** All assumptions behind an answer with these models. */
export function assumptions(question: Question, fitting: readonly Candidate[]): string[] {
  return [...ASSUMED.flatMap((assumes) => assumes(question)), ...unheld(question.need, fitting)];
}

function memory({ need: { budget }, device }: Question): string[] {
  return [
    `${budget.device}: ${gib(budget.bytes)}, of which a model may have ${gib(budget.usable)}: ${budget.why} (${budget.source})`,
    ...(device === null ? [] : [device]),
    `${BUFFERS.why} (${BUFFERS.source})`,
  ];
}

function cache({ need }: Question): string[] {
  const { writes, parallel, context, kvBits } = need;
  if (!writes) return ['nothing is kept of what was read before: such a model reads its text at once'];
  const sequences = parallel === 1 ? 'one sequence' : `${grouped(parallel)} sequences`;
  const kept = `${sequences} of ${grouped(context)} tokens, keys and values cached at ${kvBits} bits a number`;
  return [
    `${kept}; layers with a sliding window cache their window, recurrent states (below 0.1 GiB) are not counted`,
    ...(kvBits < CACHE_BITS.usual ? [`${CACHE_BITS.why} (${CACHE_BITS.source})`] : []),
  ];
}

function speed({ need: { budget, writes } }: Question): string[] {
  return writes && budget.bandwidth !== null ? [bound(budget, budget.bandwidth)] : [];
}

function bound({ device }: Budget, { bytes: perSecond, source }: NonNullable<Budget['bandwidth']>): string {
  const rate = `${grouped(Math.round(perSecond / 1e9))} GB a second`;
  return `tokens a second are an upper bound: ${rate} of ${device} over the active weights and the whole cache, which each token reads (${source})`;
}

function bytes(): string[] {
  return [
    'bytes are those of the real files, own or of repos that repackage the model; ~ marks parameters times bits, where no file size is known',
  ];
}

function bits({ need: { minBits } }: Question): string[] {
  const least = `weights of fewer than ${FEWEST_BITS.bits} bits are left aside: ${FEWEST_BITS.why} (${FEWEST_BITS.source}); --min-bits lifts it`;
  return [
    ...(minBits === FEWEST_BITS.bits ? [least] : []),
    'estimates and scores are of the original weights; fewer bits cost some of them',
  ];
}

function kinds({ need: { line, stage }, use }: Question): string[] {
  return [
    ...(line === null
      ? [`models of the lines ${LINES_APART.join(', ')} are left out: nobody chooses them by themselves`]
      : []),
    ...(stage === null || stage !== use.stage
      ? []
      : [`models tuned to follow instructions alone; --stage base or any for others`]),
  ];
}

function terms({ need: { license, users }, material: { candidates } }: Question): string[] {
  const caps = candidates.some((candidate) => userCap(candidate.license) !== null);
  return [
    ...(license === 'commercial' && users === null && caps
      ? ["fewer monthly users than any license's cap; --users tells how many"]
      : []),
    ...(license === 'any'
      ? []
      : ["of all licenses along a model's lineage the most restrictive counts; read its text before you rely on it"]),
  ];
}

function tongues({ need: { language } }: Question): string[] {
  return language === null
    ? []
    : [
        'languages are those that a repo states; of a release of its own developer also those that its generation was made for',
      ];
}

function reach({ material: { candidates }, need }: Question): string[] {
  const stretched = candidates.some(({ nativeContext }) => nativeContext !== null && nativeContext < need.context);
  return [
    ...(stretched ? ['a context in brackets is what the model was trained for before it was stretched'] : []),
    ...(candidates.length < MOST
      ? []
      : [`of models that cannot be ranked only the ${grouped(MOST)} most downloaded of the task were looked at`]),
  ];
}
