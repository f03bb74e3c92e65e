/** Which columns of a table a screen has room for, and how wide each may be. */

/** A column as the layout sees it; widths in terminal columns, borders not counted. */
export interface Measure {
  /** What its widest cell and its heading take. */
  natural: number;
  /** What it needs to be readable. */
  least: number;
  /** Columns of lower rank give way first. */
  rank: number;
}

/** The columns that are shown, in their order, with their widths. */
export interface Layout {
  /** Positions of the columns. */
  shown: number[];
  /** Their widths, in the same order. */
  widths: number[];
}

/** Room that the frame takes: `edge` once, `gap` with each column. */
export interface Frame {
  edge: number;
  gap: number;
}

/** Lays columns out in `room`: the highest ranks first, what room is left goes to those that would be cut. */
export function layout(columns: readonly Measure[], room: number | null, frame: Frame): Layout {
  if (room === null) return { shown: columns.map((_, at) => at), widths: columns.map(({ natural }) => natural) };
  const shown = fitting(columns, room - frame.edge, frame.gap);
  const kept = shown.flatMap((at) => columns[at] ?? []);
  return { shown, widths: levelled(kept, room - frame.edge - frame.gap * kept.length) };
}

/** Positions of the columns that fit at their least width. One column always does. */
function fitting(columns: readonly Measure[], room: number, gap: number): number[] {
  const byRank = columns.map((column, at) => ({ ...column, at })).sort((a, b) => b.rank - a.rank || a.at - b.at);
  const shown: number[] = [];
  let left = room;
  for (const { least, at } of byRank) {
    left -= least + gap;
    if (left < 0 && shown.length > 0) break;
    shown.push(at);
  }
  return shown.sort((a, b) => a - b);
}

/** Widths up to one level for all, but none below its least or above its natural one. */
function levelled(columns: readonly Measure[], room: number): number[] {
  const at = (level: number) => columns.map(({ natural, least }) => Math.min(natural, Math.max(least, level)));
  let [low, high] = [1, Math.max(1, ...columns.map(({ natural }) => natural))];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sum(at(middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return columns.length === 1 ? [Math.min(at(low)[0] ?? room, room)] : at(low);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
