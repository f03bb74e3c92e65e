/** Headers that say there is a result, and not on what. */
import type { Judge } from './judge.ts';

/** "Score", "Value", "acc", "5-shot": a result without a name. */
export function isPlain(text: string, judge: Judge): boolean {
  const word = judge.word(text);
  if (word === 'older' || word === 'newer' || word === 'own') return false;
  if (word === 'value') return true;
  const { complete, shots, metric, variant } = judge.setting(text);
  // "Precision" heads a column of formats or one of results.
  if (word === 'model' && metric === null) return false;
  return complete && (shots !== null || metric !== null || variant.length > 0);
}
