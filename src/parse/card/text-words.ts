/** Words of running text with their places; where a script sets no blanks between them, a word ends where the script does. */

const SPACED = /[^\s,;:()[\]"“”]+/g;
const UNSPACED = /[\u3001-\u9fff\uac00-\ud7af\uff00-\uffef]/;
const BY_SCRIPT =
  /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+|[^\s,;:()[\]"“”\u3001-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef]+/g;

/** "在HumanEval上" is three words, as is "on HumanEval with". */
export function wordsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(UNSPACED.test(text) ? BY_SCRIPT : SPACED)];
}

/** Chinese, Japanese or Korean stands in it. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** What no name of a model runs across. */
export const APART: RegExp = /[,;:!?]\s|\s\(|[，。、；：（）]/;
