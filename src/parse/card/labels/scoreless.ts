/** Tells labels of things that are no result: sizes, speeds, dates, training logs. */
import { SCORELESS } from '../../../rules/scoreless.ts';
import { joined, keyOf, type Atom } from './atoms.ts';
import { labelOf } from './label.ts';
import { piecesOf } from './pieces.ts';
import { isMetric, settingOn } from './setting.ts';

const WORDS: ReadonlySet<string> = new Set(SCORELESS.flatMap((row) => row.words.map(keyOf)));
const PHRASES: ReadonlySet<string> = new Set(SCORELESS.flatMap((row) => row.phrases.map(keyOf)));
/** Chinese and Japanese have no spaces: the word is looked for within the run. */
const RUNS: readonly string[] = [...WORDS].filter((word) => /^[\u3400-\u9fff]+$/.test(word));
const HAN = /^[\u3400-\u9fff]/;
const SIGNS = /^\s*(?:[Δ∆#$±№σ]|\+\/-)\s*$/;
const COUNTED = /^\d+k? \p{Ll}{3,}(?: \([^()]*\))?$/u;
const NUMBER_OF = /^(?:number of|num\.?|no\. of|# ?of|n_|num_|#\s?[a-z])/i;

/** True when the label is of something counted, dated or paid for rather than scored. A known benchmark never is. */
export function isScoreless(text: string): boolean {
  if (SIGNS.test(text)) return true;
  if (isCounted(text)) return false;
  const { atoms } = piecesOf(text);
  return atoms.length > 0 && looksScoreless(text, atoms) && !isResult(text);
}

/** A label that holds its own count says under what a test was run: "20 docs (Avg 2.9K tokens)". */
export function isCounted(text: string): boolean {
  return COUNTED.test(text);
}

function looksScoreless(text: string, atoms: readonly Atom[]): boolean {
  if (NUMBER_OF.test(text.trimStart()) || atoms.some(decides) || PHRASES.has(joined(atoms))) return true;
  const named = atoms.filter((atom) => atom.bracket === 0);
  return named.length > 0 && named.length < atoms.length && PHRASES.has(joined(named));
}

function decides(atom: Atom): boolean {
  return WORDS.has(atom.text) || (HAN.test(atom.text) && RUNS.some((run) => atom.text.includes(run)));
}

/** A benchmark is named in it, or it is all metric ("length-controlled win rate"). An everyday word decides nothing. */
function isResult(text: string): boolean {
  const { known, everyday } = labelOf(text);
  if (known) return !everyday;
  return isMetric(settingOn(text));
}
