/** Tables of a training run, which hold no claims: logs, hyper-parameters, file lists. */
import type { Cell } from './grid.ts';
import type { Judge } from './judge.ts';
import type { Column } from './layout.ts';

/** How many of the columns below these header cells are of a training run. */
export function trainingColumns(heads: readonly (readonly Cell[])[], judge: Judge): number {
  return heads.filter((stack) => stack.some(({ text }) => judge.word(text) === 'training')).length;
}

/** Losses, epochs and steps together make a log of the training run: most tables on the Hub are one, which their headers tell. */
export function isTrainingLog(ofTraining: number): boolean {
  return ofTraining > 2;
}

/**
 * One such column or two may stand among results where a benchmark is named at the head of another, or models beside them
 * (the batch sizes of timm's cards).
 */
export function isTrainingTable(ofTraining: number, columns: readonly Column[], judge: Judge): boolean {
  if (ofTraining === 0) return false;
  const ofModels = columns.some(({ word, role }) => word === 'model' && role === 'label');
  const isResult = ({ text }: Cell): boolean =>
    judge.benchmark(text).benchmark !== null || (ofModels && judge.setting(text).metric !== null);
  return !columns.some(({ heads }) => heads.some(isResult));
}
