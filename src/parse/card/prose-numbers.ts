/** The numbers of a sentence that can be results, and how surely each is one. */
import { type Printed, resultAt } from './number.ts';
import { statesResult } from './result-words.ts';

export interface NumberAt {
  printed: Printed;
  at: number;
  end: number;
}

const MOST_NUMBERS = 40;
/** Behind a number: it counts or measures something else, or is a difference. */
const OTHER_THING =
  /^(?:\+(?!\s)|[-–]\d|\s?(?:[BMKTG]B?\b|x\b|×|k\b|-?bit\b|fps|hours?|days?|min(?:utes)?\b|sec|ms\b|s\b|years?|months?|tokens?|params?|parameters?|billion|million|thousand|trillion|layers?|heads?|epochs?|steps?|gpus?|gib|questions?|problems?|examples?|samples?|datasets?|tasks?|benchmarks?|languages?|models?|times|points?|pts|percentage|pp\b|percent(?:age)? points?|-?shots?|th\b|st\b|nd\b|rd\b)|\s?(?:%|percent)?\s?(?:points?|higher|lower|better|worse|more|less|improvement|increase|decrease|reduction|gain|relative|absolute|faster|slower|boost|drop|smaller|larger|fewer|of\s(?!accuracy|precision|recall|f1|wer|\d)))/i;
/** Before a number: a difference, a version, a rank, a reference. */
const NO_RESULT =
  /(?:\bby|\bthan|±|\+\/-|\+|#|\bv|\bversion|\btop[- ]|\bstep|\bpage|\bfigure|\btable|\bsection|\bchapter|\bn\s?=|\bk\s?=|\btemperature|\blr|[$€£]|\bthe\s(?:first|top)|\bover|\bup to|\bin\s(?:19|20)|[\w]-|\w_|\/|\barxiv[:.]?)\s{0,2}(?:of\s)?$/i;

/** "a mean improvement of 7.8 points on generation, and 17.6% across both domains". */
const DIFFERENCE_OF = /\b(?:improvements?|increases?|gains?|reductions?|boosts?|drops?) of\s/i;

const METRIC_OF = /\b(?:accuracy|f1|bleu|match|wer|cer|recall|precision)(?: score| rate)? of $/i;

const METRIC_BEHIND = /^(?:\/\d{1,3}\.\d{1,2})? (?:WER|CER|BLEU|F1)\b/;

/** The number has decimals or a percent sign, and its sentence says that it states a result. */
export function isSurelyResult(sentence: string, { printed, at, end }: NumberAt): boolean {
  const before = sentence.slice(0, at);
  // A figure as small as 3.5 may be a version, but not beside a metric.
  const exact = printed.unit !== null || /\.\d{2}|^\d{2}\./.test(printed.text);
  if (!exact && !METRIC_OF.test(before) && !METRIC_BEHIND.test(sentence.slice(end, end + 24))) return false;
  return statesResult(sentence) && !DIFFERENCE_OF.test(before);
}

/** "提升了5.2%": a difference; "提升到85.2%" is a result. */
const RISEN_BY =
  /(?:提升|提高|增加|增长|上升|下降|降低|减少|高出|领先|超出|超过|改善|优于|节省|加速|落后|相差)(?:了|约|近)?\s{0,2}$/;

/** Behind a number in a script without blanks: points, or a particle of grammar; anything else may be what was counted. */
const BARE_BEHIND = /^(?:分(?![钟鐘别之])|的|を|で(?!す?は)|と|の|점|퍼센트|이|을|를|로|의|로서|點|点)/;

function isPartOfWord(behind: string): boolean {
  return /^[\p{L}_]/u.test(behind) && !BARE_BEHIND.test(behind);
}

/** "a Codeforces rating of 2029": whole numbers of four figures are years elsewhere. */
const RATED = /\b(?:elo|rating)(?:\s(?:score|rating))?\s(?:of|is)\s$/i;

/** "scores of 44.16/21.28/40.90" are three results, "125/175" a count, "2/3" a fraction. */
function isFraction(printed: Printed, behind: string): boolean {
  return /^[.:]\d/.test(behind) || (/^\/\d/.test(behind) && !(printed.text.includes('.') && DECIMAL_HALF.test(behind)));
}

const DECIMAL_HALF = /^\/\d{1,3}\.\d/;
const AFTER_HALF = /\d\.\d{1,4}%?\/$/;

/** What stands beside every number that can be a result: decimals, a percent sign, or for whole ones a word. */
const BESIDE = /\d[.,]\d|\d\s?[%％]|\d\+?\s?(?:pass@|score|acc|on\b|in\b|\(|elo\b)|\s(?:of|is)\s\d/i;

/** The text, with single blanks, may hold a number that `numbersIn` finds: years and counts are passed over at once. */
export function mayHoldResult(text: string): boolean {
  return BESIDE.test(text);
}

/** The first `most` numbers that can be results; a full stop parts a number from what another sentence says. */
export function numbersIn(sentence: string, most: number = MOST_NUMBERS): NumberAt[] {
  const found: NumberAt[] = [];
  for (const match of sentence.matchAll(FIGURE)) {
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

/** The first figure of a number. */
const FIGURE = /(?<![\w.,@-])\d/g;

const RISEN_FROM = /[,–—-]\s(?:(?:up|rising)\s)?from\s$/i;

function isResult(sentence: string, printed: Printed, at: number, end: number): boolean {
  const behind = sentence.slice(end, end + 24);
  const before = sentence.slice(Math.max(0, at - 24), at);
  const whole = Number.isInteger(printed.value) && !printed.text.includes('.') && printed.unit === null;
  // Most numbers of running text are whole and count something, which is seen at once.
  if (whole && !isWholeResult(printed.value, before, behind)) return false;
  if (OTHER_THING.test(behind) || isPartOfWord(behind) || isFraction(printed, behind)) return false;
  // "from 43% to 50.7%" and "70.0 - from 68.8" state two results, "from 3 to 7" a range.
  return !(
    (NO_RESULT.test(before) && !AFTER_HALF.test(before)) ||
    RISEN_BY.test(before) ||
    (printed.unit === null && /\bfrom\s{0,2}$/i.test(before) && !RISEN_FROM.test(before))
  );
}

function isWholeResult(value: number, before: string, behind: string): boolean {
  if (RATED.test(before) || /^\s?elo\b/i.test(behind)) return value >= 100;
  return value >= 10 && value < 1900 && /^\+?\s?(?:pass@|score|acc|on\b|in\b|\()/i.test(behind);
}
