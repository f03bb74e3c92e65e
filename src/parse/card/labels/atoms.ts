/** A label taken apart once: the smallest pieces names and settings are compared by. */

/** One piece of a label, lower case, and the bracket it stands in (0: none; 1, 2 ... from the left). */
export interface Atom {
  text: string;
  /** The text without its points, so that `2.0` and `20` are one key. */
  key: string;
  bracket: number;
}

/** Longer labels are sentences; what stands beyond is not looked at. */
const MAX_LABEL = 200;
const PIECE =
  /[([{（【]|[)\]}）】]|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+|(?:(?![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])[\p{L}\p{N}])+(?:(?:(?<=\d)\.(?=\d)|[@^](?=[\p{L}\p{N}]))(?:(?![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])[\p{L}\p{N}])+)*\+*/gu;
/** The same for plain ASCII, where most labels need no more. */
const ASCII_PIECE = /[([{]|[)\]}]|[a-z0-9]+(?:(?:(?<=\d)\.(?=\d)|[@^](?=[a-z0-9]))[a-z0-9]+)*\+*/g;
const ASCII = /^[\t-~]*$/;
const OPENING = new Set(['(', '[', '{', '（', '【']);
const BRACKET = /^[([{（【)\]}）】]/;
const INFINITY_SIGN = /∞/g;
/** "squad2.0", "hellaswag10-shot": the figure is a piece of its own. */
const FUSED = /(?<=[a-z]{3})(?=\d\.\d|\d{1,2}[- ]shot|v\d)/g;
/** "ruler@128k": only a sampled metric keeps its `@`. */
const STRAY_AT =
  /(?<!\b(?:pass|maj|cons|avg|mean|majority|best|bo|acc|recall|ndcg|mrr|map|exec|hits?|p|top|rm|self))@/g;
/** Where a figure may be fused to a name. */
const FUSABLE = /(?<=[a-z]{3}v?)\d/;
const AT = /\s?@\s?/g;
/** A raised figure at the end is a footnote mark. */
const FOOTNOTE = /[\u00b9\u00b2\u00b3\u2070-\u2079]{1,4}$/;

/** "Fleurs-en2xx[2]": so is a bare figure in square brackets. */
const REFERENCE = /(?<=\S)\s?\[\d{1,2}\]$/;

/** Chinese writes a metric onto what was measured: "STEM准确率", "平均准确率". */
const HAN_AVERAGE = /(?=(?:准确率|正确率|精度|得分|分数|胜率|通过率)$)/;
const HAN_METRIC = /^(平均)(?=.)/;

/** Splits a markup-free label at everything that is not letter or digit; `2.0`, `pass@1` and `humaneval+` stay whole. */
export function atomsOf(text: string): Atom[] {
  const out: Atom[] = [];
  let bracket = 0;
  let opened = 0;
  for (const piece of piecesIn(text.length > MAX_LABEL ? text.slice(0, MAX_LABEL) : text)) {
    if (isBracket(piece)) bracket = OPENING.has(piece) ? ++opened : 0;
    else out.push({ text: piece, key: withoutPoints(piece), bracket });
  }
  return out;
}

/** The keys of all atoms of a text of any length. */
export function keysIn(text: string): string[] {
  const keys: string[] = [];
  for (const piece of piecesIn(text)) if (!isBracket(piece)) keys.push(withoutPoints(piece));
  return keys;
}

function isBracket(piece: string): boolean {
  return piece.length === 1 && BRACKET.test(piece);
}

function piecesIn(text: string): readonly string[] {
  const ascii = ASCII.test(text);
  return folded(text, ascii).match(ascii ? ASCII_PIECE : PIECE) ?? [];
}

function withoutPoints(piece: string): string {
  return piece.includes('.') ? piece.replaceAll('.', '') : piece;
}

/** What two spellings of one name have in common: lower case, letters, digits, `+`, `@` and `^` only. */
export function keyOf(text: string): string {
  return joined(atomsOf(text));
}

/** The text of one atom; '' beyond the end. */
export const textAt = (atoms: readonly Atom[], at: number): string => atoms[at]?.text ?? '';

/** The key of a stretch of atoms. */
export function joined(atoms: readonly Atom[], from = 0, to = atoms.length): string {
  let key = '';
  for (let i = from; i < to; i++) key += atoms[i]?.key ?? '';
  return key;
}

/** The stretch as it stands in an id: pieces joined by `-`. */
export function slugged(atoms: readonly Atom[], from = 0, to = atoms.length): string {
  return atoms
    .slice(from, to)
    .map((atom) => atom.text)
    .join('-');
}

/** Lower case, signs that stand for letters written out, figures fused to a name parted from it. */
function folded(printed: string, ascii: boolean): string {
  const text = printed.endsWith(']') ? printed.replace(REFERENCE, '') : printed;
  const plain = ascii ? text.toLowerCase() : unicodeFolded(text);
  const tied = plain.includes('@') ? plain.replace(AT, '@').replace(STRAY_AT, ' ') : plain;
  return FUSABLE.test(tied) ? tied.replace(FUSED, ' ') : tied;
}

function unicodeFolded(text: string): string {
  const unmarked = text.trimEnd().replace(FOOTNOTE, '').normalize('NFKC').toLowerCase();
  return unmarked.replace(INFINITY_SIGN, 'infinite').replace(HAN_METRIC, '$1 ').replace(HAN_AVERAGE, ' ');
}
