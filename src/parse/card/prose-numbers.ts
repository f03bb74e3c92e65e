/** The numbers of a sentence that can be results, and how surely each is one. */
import { type Printed, resultAt } from './number.ts';

export interface NumberAt {
  printed: Printed;
  at: number;
  end: number;
}

const MOST_NUMBERS = 40;
/** Behind a number: it counts or measures something else, or is a difference. */
const OTHER_THING =
  /^(?:\+(?!\s)|[-–]\d|\s?(?:[BMKTG]B?\b|x\b|×|k\b|-?bit\b|fps|hours?|days?|min(?:utes)?\b|sec|ms\b|s\b|years?|months?|tokens?|params?|parameters?|billion|million|thousand|trillion|layers?|heads?|epochs?|steps?|gpus?|gib|questions?|problems?|examples?|samples?|datasets?|tasks?|benchmarks?|languages?|models?|times|points?|pts|percentage|pp\b|percent(?:age)? points?|-?shots?|th\b|st\b|nd\b|rd\b)|\s?(?:%|percent)?\s?(?:points?|higher|lower|better|worse|more|less|improvement|increase|decrease|reduction|gain|relative|absolute|faster|slower|boost|drop|smaller|larger|fewer|of the|of all))/i;
/** Before a number: a difference, a version, a rank, a reference. */
const NO_RESULT =
  /(?:\bby|\bthan|\+|#|\bv|\bversion|\btop[- ]|\bstep|\bpage|\bfigure|\btable|\bsection|\bchapter|\bn\s?=|\bk\s?=|\btemperature|\blr|[$€£]|\bthe\s(?:first|top)|\bover|\bup to|\bin\s(?:19|20)|[\w]-|\w_|\/|\barxiv[:.]?)\s{0,2}(?:of\s)?$/i;

/** The sentence states a result in words that nothing else is stated in. */
export const STATES_RESULT =
  /\b(?:a|the|its?|an?) (?:\w+ ){0,3}?(?:score|accuracy|f1|win[- ]?rate|pass@\d+) (?:score )?of\b|\b(?:its|their) (?:score|accuracy|win[- ]?rate)s?\b.{0,40}? (?:is|was|are|were)\b|\bpass ?@? ?1\b|\bscor(?:es?|ed|ing)\b|\brising from\b|\b(?:achiev|scor|reach|obtain|attain|get)\w* \d{1,3}(?:\.\d+)?\s?%|\d\s(?:exec|acc|hit|recall|top)@\d|\bperformance (?:of (?:the|this) model )?is\b|\d\s?%? (?:test |validation )?accuracy\b|\bachiev\w+ (?:an? )?(?:\w+ ){0,3}?(?:score|accuracy|f1|wer|bleu|perplexity|result)s?\b|\b(?:accuracy|f1|wer|cer|bleu|perplexity)(?: score)?\s?(?::|=|of|is)\s?\d|\baccuracy (?:on|of|for) .{2,60}? (?:is|was)\b|得分|准确率|胜率|取得了?|达到了?/i;

/** The number has decimals or a percent sign, and its sentence says that it states a result. */
export function isSurelyResult(sentence: string, { printed }: NumberAt): boolean {
  // A figure as small as 3.5 may be a version.
  const exact = printed.unit !== null || /\.\d{2}|^\d{2}\./.test(printed.text);
  return exact && STATES_RESULT.test(sentence);
}

/** The first `most` numbers that can be results; a full stop parts a number from what another sentence says. */
export function numbersIn(sentence: string, most: number = MOST_NUMBERS): NumberAt[] {
  const found: NumberAt[] = [];
  for (const match of sentence.matchAll(/(?<![\w.,@-])\d/g)) {
    if (found.length >= most) break;
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const result = resultAt(sentence, match.index);
    if (result === null) continue;
    const end = match.index + result.printed.text.length;
    if (isResult(sentence, result.printed, match.index, end))
      found.push({ printed: result.printed, at: match.index, end });
  }
  return found;
}

function isResult(sentence: string, printed: Printed, at: number, end: number): boolean {
  const behind = sentence.slice(end, end + 24);
  if (OTHER_THING.test(behind) || /^[\p{L}_]/u.test(behind) || /^[.:/]\d/.test(behind)) return false;
  const before = sentence.slice(Math.max(0, at - 24), at);
  // "from 43% to 50.7%" states two results, "from 3 to 7" a range.
  if (NO_RESULT.test(before) || (printed.unit === null && /\bfrom\s{0,2}$/i.test(before))) return false;
  const whole = Number.isInteger(printed.value) && !printed.text.includes('.') && printed.unit === null;
  if (!whole) return true;
  return printed.value >= 10 && printed.value < 1900 && /^\+?\s?(?:pass@|score|acc|on\b|in\b|\()/i.test(behind);
}
