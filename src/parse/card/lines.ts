/** Lines of a card and their places: 1-based numbers, ends at `\n` only, a `\r` before it left out of the text. */

/** A text whose lines all end in bare carriage returns, as CommonMark and YAML allow, with `\n` in their place: every offset stays. */
export function withLineFeeds(text: string): string {
  return text.includes('\n') ? text : text.replaceAll('\r', '\n');
}

/** A stretch of one line: what stands in `text.slice(start, end)`. */
export interface Line {
  /** 1-based number in the README. */
  number: number;
  /** UTF-16 offsets in the README; `end` is exclusive and stands before the line end. */
  start: number;
  end: number;
}

/** Every line from `from` (an offset at a line's start, on line `number`) up to `limit`. */
export function linesOf(text: string, from: number, number: number, limit: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  let at = number;
  while (start < limit) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 || stop > limit ? limit : stop;
    lines.push({ number: at++, start, end: text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end });
    start = end + 1;
  }
  return lines;
}

/** Every line of a card. */
export function cardLines(card: string): Line[] {
  return linesOf(withLineFeeds(card), 0, 1, card.length);
}

/** Turns offsets into line numbers by bisection; for places inside blocks of many lines. */
export function lineFinder(lines: readonly Line[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return lines[low]?.number ?? 1;
  };
}

/** The 1-based line an offset stands on. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** The texts of the first lines, whatever ends them; most texts hold none of the rarer line ends. */
export function textLines(text: string, most?: number): string[] {
  return text.includes('\r') ? text.split(/\r\n|\r|\n/, most) : text.split('\n', most);
}
