/** The one table that the benchmark prints. */

/** One figure beside what it is held against, both of this run. */
export interface Figure {
  what: string;
  figure: string;
  /** What it is held against, and what that came to. */
  against: string;
  /** Of the two; empty where they do not compare. */
  ratio: string;
}

const COLUMNS = ['what', 'figure', 'against', 'ratio'] as const;

/** Lines of the table, columns aligned. */
export function table(figures: readonly Figure[]): string[] {
  const rows = [Object.fromEntries(COLUMNS.map((name) => [name, name])) as unknown as Figure, ...figures];
  const widths = COLUMNS.map((name) => Math.max(...rows.map((row) => row[name].length)));
  return rows.map((row) =>
    COLUMNS.map((name, place) => row[name].padEnd(widths[place] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

export const seconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} s`;
export const times = (value: number): string => `${value.toFixed(2)} x`;
export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
export const whole = (value: number): string => Math.round(value).toLocaleString('en');

/** Seconds that work takes, and what it gives. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ took: number; result: T }> {
  const began = performance.now();
  const result = await work();
  return { took: (performance.now() - began) / 1_000, result };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
