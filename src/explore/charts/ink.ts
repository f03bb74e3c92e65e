/** The pens of the SVG charts. */

/** Okabe and Ito's colours, told apart by colour-blind readers too: https://jfly.uni-koeln.de/color/ */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#7a5195', '#666666'] as const;

/** Pixels that a chart is wide on a screen, and on a phone. */
export const WIDE = 760;
export const NARROW = 344;

/** The colour of a series by its place among all. */
export function colour(series: readonly (string | null)[], one: string | null): string {
  return COLOURS[Math.max(series.indexOf(one), 0) % COLOURS.length] ?? COLOURS[0];
}

/** The different series, in the order in which they first appear. */
export function seriesOf(marks: readonly { series: string | null }[]): (string | null)[] {
  return [...new Set(marks.map(({ series }) => series))];
}

// Control signs, those that reorder or hide text, and halves of pairs: a page shows them as `?`.
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** A sign that may have to be written otherwise; most texts of a page have none. */
const DOUBTFUL = /[^ !#-%(-;=?-~\t\n]/;

/** Text as it may stand in HTML and SVG, in elements and in quoted attributes. */
export function escape(words: string): string {
  if (!DOUBTFUL.test(words)) return words;
  return words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(UNSEEN, '?');
}

/** Words at a place in pixels, escaped; `more` are further attributes. */
export function text(x: number, y: number, words: string, more = ''): string {
  return `<text x="${round(x)}" y="${round(y)}"${more}>${escape(words)}</text>`;
}

/** A faint line of the grid, from one place to another, in pixels. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="currentColor" stroke-opacity="0.15"/>`;
}

/** Cuts words to what fits, about 6.6 pixels a letter at 12 pixels. */
export function fitted(words: string, letters: number): string {
  return words.length > letters ? `${words.slice(0, letters - 1)}…` : words;
}

/** Words in as many lines as their width asks for, about 6.2 pixels a letter. */
export function lined(words: string, width: number): string[] {
  return words.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    return last !== undefined && longer.length * 6.2 <= width ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
}

/** A repo's name without its owner, where both do not fit. */
export function shortened(name: string, letters: number): string {
  return fitted(name.length > letters ? name.slice(name.indexOf('/') + 1) : name, letters);
}

/** Pixels to a tenth: enough to see, short to write. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The whole picture. */
export function picture([width, height]: readonly [number, number], title: string, parts: readonly string[]): string {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${round(height)}" width="${width}" font-family="system-ui, sans-serif" font-size="12" fill="currentColor">`;
  return [open, `<title>${escape(title)}</title>`, ...parts.filter(Boolean), '</svg>'].join('\n');
}

/** What the colours mean, in rows above the picture; `height` is what it takes. */
export function legend(series: readonly (string | null)[], width: number): { parts: string[]; height: number } {
  const names = series.filter((one): one is string => one !== null);
  if (names.length < 2) return { parts: [], height: 0 };
  const beside = width < WIDE ? 2 : 4;
  const each = width / beside;
  const parts = names.flatMap((name, at) => {
    const [x, y] = [(at % beside) * each, 4 + Math.floor(at / beside) * 20];
    return [
      `<rect x="${round(x)}" y="${y}" width="11" height="11" fill="${colour(series, name)}"/>`,
      text(x + 17, y + 10, fitted(name, (each - 20) / 6.6)),
    ];
  });
  return { parts, height: Math.ceil(names.length / beside) * 20 + 8 };
}
