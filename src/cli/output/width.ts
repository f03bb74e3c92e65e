/** Text measured and broken as terminals show it: a CJK sign takes two columns, a combining mark none. */
import stringWidth from 'fast-string-width';

const PLAIN_ASCII = /^[\x20-\x7e]*$/;

let graphemes: Intl.Segmenter | null = null;

/** Columns that a line of text takes. */
export function widthOf(text: string): number {
  return PLAIN_ASCII.test(text) ? text.length : stringWidth(text);
}

/** The text and blanks up to a width; `end` puts the blanks before it. */
export function padded(text: string, width: number, side: 'start' | 'end' = 'start'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'start' ? text + blanks : blanks + text;
}

/** The text, or as much of it as fits with a mark that something was cut off. */
export function cutTo(text: string, width: number): string {
  return widthOf(text) <= width ? text : `${head(text, width - 1)}…`;
}

/** As much of the beginning as fits. */
function head(text: string, width: number): string {
  if (PLAIN_ASCII.test(text)) return text.slice(0, Math.max(0, width));
  let [taken, room] = ['', width];
  // Made when it is needed: that takes longer than most commands.
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(text)) {
    room -= widthOf(segment);
    if (room < 0) break;
    taken += segment;
  }
  return taken;
}

/** Where a word may be broken when it must: behind the signs that join ids, paths and addresses. */
const JOINTS = /(?<=[/_\-.,:;?&=#])/;

/** Lines of at most `width` columns, broken at blanks, else within words at their joints, else anywhere. */
export function wrapped(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, width)) {
    if (widthOf((line + piece).trimEnd()) <= width) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece;
    }
  }
  return [...lines, line.trimEnd()];
}

/** Words with the blanks behind them; words wider than a line in parts. */
function pieces(text: string, width: number): string[] {
  return text
    .split(/(?<= )(?! )/)
    .flatMap((word) =>
      widthOf(word.trimEnd()) <= width ? [word] : word.split(JOINTS).flatMap((part) => hewn(part, width)),
    );
}

function hewn(part: string, width: number): string[] {
  const parts: string[] = [];
  for (let rest = part; rest !== ''; ) {
    const taken = widthOf(rest.trimEnd()) <= width ? rest : head(rest, width) || rest.slice(0, 1);
    parts.push(taken);
    rest = rest.slice(taken.length);
  }
  return parts;
}

/** Columns of the widest part of a text that is not broken but in need. */
export function longestWord(text: string): number {
  return Math.max(
    ...text
      .split(/ /)
      .flatMap((word) => word.split(JOINTS))
      .map(widthOf),
  );
}
