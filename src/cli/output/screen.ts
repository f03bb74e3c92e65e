/** What text is written to: how wide it is, and whether it shows colours. */
export interface Screen {
  /** Columns; null where nobody's terminal is: then nothing is wrapped. */
  columns: number | null;
  /** Colours are shown and wanted. */
  colour: boolean;
}

/** Narrower terminals are written to as if they were this wide. */
const NARROWEST = 20;

/** The columns of a terminal, of which `COLUMNS` has the last word; null where there is none. */
export function columnsOf(env: Readonly<Record<string, string | undefined>>, columns: number | null): number | null {
  const asked = Number(env.COLUMNS);
  const known = Number.isSafeInteger(asked) && asked > 0 ? asked : columns;
  return known === null ? null : Math.max(NARROWEST, known);
}

/** Whether to write in colour: on a terminal that knows colours, unless `NO_COLOR` says no; see https://no-color.org. */
export function colourOf(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true;
  return isTerminal && env.TERM !== 'dumb';
}
