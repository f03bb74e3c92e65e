/** The words in which sentences state results, by language. */
import { remembered } from '../remembered.ts';

const METRICS =
  'accuracy|acc|f1|pass@\\d{1,3}|win[- ]?rate|wer|cer|bleu|sacrebleu|chrf|rouge[- ]?[12ls]?|perplexity|ppl|au(?:ro)?c|map|miou|iou|ndcg(?:@\\d{1,3})?|mrr|recall|precision|spearman|pearson|exact match|em|elo|(?:word|character) error rate|success rate';
const VERBS =
  'achiev\\w*|scor(?:es?|ed|ing)|reach\\w*|obtain\\w*|attain\\w*|gets?|got|getting|records?|recorded|earn(?:s|ed)?|hits?';

/** Each finds words that state nothing but a result. */
const ENGLISH: readonly string[] = [
  `\\b(?:a|an|the|its?|with)\\s(?:[\\w-]+\\s){0,3}?(?:scores?|averages?|${METRICS})\\s(?:scores?\\s)?of\\b`,
  `\\b(?:its|their)\\s(?:score|accuracy|win[- ]?rate)s?\\b.{0,40}?\\s(?:is|was|are|were)\\b`,
  '\\bpass ?@? ?1\\b|\\bscor(?:es?|ed|ing)\\b|\\brising from\\b|\\d\\s(?:exec|acc|hit|recall|top)@\\d',
  // The look ahead adds nothing but speed: without it an engine writes all metrics out once for each digit before them.
  `\\b(?:${VERBS})\\s(?:about\\s|around\\s|up to\\s|an?\\s)?(?=\\d)(?:\\d{1,3}[.,]\\d{1,4}\\b|\\d{1,3}(?:\\s?%|\\s(?:${METRICS})\\b))`,
  '\\bperformance (?:of (?:the|this) model )?is\\b|\\d\\s?%? (?:test |validation )?accuracy\\b',
  `\\b(?:achiev|obtain|reach|attain)\\w* (?:an? |the )?(?:[\\w-]+ ){0,3}?(?:score|${METRICS}|result)s?\\b`,
  '\\b(?:increas|improv|ris|jump|climb)\\w*\\s(?:\\w+\\s)?from\\s\\d.{1,60}?\\sto\\s\\d',
  `\\b(?:${METRICS})(?:[- ]scores?)?(?:\\s?(?::|=|of|is|was)?\\s?\\d|\\s(?:on|of|for|in)\\s.{2,60}?\\s(?:is|was)\\b)`,
];

const OTHERS: readonly string[] = [
  '得分|准确率|正确率|胜率|成绩|取得了?|达到了?|获得了?|分数',
  '精度|達成|スコア|記録|正解率|기록|달성|점수|정확도',
  '\\b(?:erreich|erziel)\\w*|\\bGenauigkeit\\b',
  '\\b(?:obtient|atteint|précision|exactitude)\\b',
  '\\b(?:obtiene|alcanza|logra|precisión|exactitud)\\b',
  '\\b(?:atinge|alcança|obt[eé]m|acur[aá]cia)(?![a-zà-ÿ])',
];

const STATES_RESULT = new RegExp([...ENGLISH, ...OTHERS].join('|'), 'i');

/** The sentence states a result in words that nothing else is stated in; every number of a sentence asks. */
export const statesResult: (text: string) => boolean = remembered((text) => STATES_RESULT.test(text), {
  entries: 64,
  longest: 1200,
});

/** What some word of every English sentence that states a result begins with: the commonest words, then the rest. */
const CUES: readonly RegExp[] = [
  /\b(?:on|with|at|gets?|got|rate|hits?)\b/i,
  /achiev|scor|reach|obtain|attain|record|earn|pass@|accuracy|win[- ]?rate|result|perform|perplexity|surpass|beat|f1|\(\d{1,3}(?:\.\d{1,2})?\s?%?\)/i,
  new RegExp(OTHERS.join('|'), 'i'),
];

/** Some word of the text may state a result; most paragraphs hold none. */
export function holdsCue(text: string): boolean {
  return CUES.some((cue) => cue.test(text));
}
