/** Tables of a training run, which hold no claims: logs, hyper-parameters, file lists. */
import type { Cell } from './grid.ts';
import type { Judge } from './judge.ts';
import type { Column } from './layout.ts';

/** Losses, epochs and steps together make a log of the training run: most tables on the Hub are one, which their headers tell. */
export function isTrainingLog(heads: readonly (readonly Cell[])[], judge: Judge): boolean {
  return heads.filter((stack) => isOfTraining(stack, judge)).length > 2;
}

/**
 * One such column or two may stand among results where a benchmark is named at the head of another, or models beside them
 * (the batch sizes of timm's cards).
 */
export function isTrainingTable(columns: readonly Column[], judge: Judge): boolean {
  if (!columns.some(({ heads }) => isOfTraining(heads, judge))) return false;
  const ofModels = columns.some(({ word, role }) => word === 'model' && role === 'label');
  const isResult = ({ text }: Cell): boolean =>
    judge.benchmark(text).benchmark !== null || (ofModels && judge.setting(text).metric !== null);
  return !columns.some(({ heads }) => heads.some(isResult));
}

function isOfTraining(heads: readonly Cell[], judge: Judge): boolean {
  return heads.some(({ text }) => judge.word(text) === 'training');
}
