/** Whether the text around a table or list speaks of evaluation. */
import type { Surroundings } from './passages.ts';

const EVALUATION =
  /\b(?:evals?|evaluat\w{0,6}|benchmarks?|results?|performance|accuracy|scores?|compar\w{0,8}|leaderboards?|metrics?|perplexity|ppl|bleu|rouge|wer|cer|win[- ]?rate|elo|f1)\b|评测|评估|评价|性能|評価|성능|평가|結果|结果|결과|bewertung|ergebnisse|évaluation|resultados|evaluaci[oó]n|avalia[cç][aã]o|оценк/i;

/** The surroundings speak of evaluation. */
export function speaksOfEvaluation(around: Surroundings): boolean {
  return [...around.headings.slice(0, 3), ...around.before, around.after].some((text) => EVALUATION.test(text));
}
