import { many } from '../../../figures.ts';
import type { ColumnKind } from '../columns.ts';
import { type Grid, gridOf, hiddenNote } from '../grid.ts';
import { prose } from '../prose.ts';
import { records } from '../record.ts';
import type { Screen } from '../screen.ts';
import type { Rows, RowWriter } from './writer.ts';

/** How rows are shown to people. */
export interface RowStyle {
  /** With lines around the cells, as tables have them unless it is false. */
  framed?: boolean;
  /** Blanks before each line. */
  indent?: number;
  /** Fewest columns to show; with room for fewer, rows are records. Half of them where nothing is said. */
  fewest?: number | 'all';
  /** What the columns are; by their names where nothing is said. */
  kinds?: (column: string) => ColumnKind;
}

/** A table in the width of the screen; where that shows too little of it, or when told so, one field a line. */
export function peopleWriter(asRecords: boolean, screen: Screen, style: RowStyle): RowWriter {
  const { framed = true, indent = 0, kinds } = style;
  let columns: readonly string[] = [];
  let grid: Grid | null = null;
  let count = 0;
  const more = (rows: Rows): string => {
    const between = grid === null && count > 0 && rows.length > 0 ? '\n' : '';
    count += rows.length;
    return between + (grid?.rows(rows) ?? records(columns, rows, screen, indent));
  };
  return {
    begin(names, first) {
      columns = names;
      const laid = gridOf(names, first, screen, { framed, indent, ...(kinds && { kinds }) });
      grid = asRecords || !showsEnough(laid, names.length, first.length, style) ? null : laid;
      return first.length === 0 ? '' : (grid?.head() ?? '') + more(first);
    },
    more,
    end(cut) {
      if (count === 0) return `${' '.repeat(indent)}(no rows)\n`;
      const note = cut ? prose(`(the first ${many(count, 'row')}; raise --limit for more)\n`, screen) : '';
      return (grid ? grid.foot() + hiddenNote(grid.hidden, screen) : '') + note;
    },
  };
}

/** So few rows are better read as records than with columns left out. */
const HANDFUL = 2;

function showsEnough({ hidden }: Grid, columns: number, rows: number, { fewest }: RowStyle): boolean {
  if (hidden.length === 0) return true;
  if (fewest === 'all' || rows <= HANDFUL) return false;
  return columns - hidden.length >= (fewest ?? Math.ceil(columns / 2));
}
