/** The one table that the benchmark prints. */

/** One figure beside what it is held against, both of this run. */
export interface Figure {
  what: string;
  figure: string;
  /** What it is held against, and what that came to. */
  against: string;
  /** Of the two; empty where they do not compare. */
  ratio: string;
  /** The same of the time that processors worked, which other programs on the machine change less. */
  cpu?: string;
}

const COLUMNS = ['what', 'figure', 'against', 'ratio', 'cpu'] as const;

/** Lines of the table, columns aligned. */
export function table(figures: readonly Figure[]): string[] {
  const rows = [Object.fromEntries(COLUMNS.map((name) => [name, name])) as unknown as Figure, ...figures];
  const widths = COLUMNS.map((name) => Math.max(...rows.map((row) => (row[name] ?? '').length)));
  return rows.map((row) =>
    COLUMNS.map((name, place) => (row[name] ?? '').padEnd(widths[place] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

export const seconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} s`;
export const times = (value: number): string => `${value.toFixed(2)} x`;
export const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
export const whole = (value: number): string => Math.round(value).toLocaleString('en');

/** What work took: seconds by the clock, and seconds of all processors. */
export interface Taken {
  took: number;
  cpu: number;
}

/** What work takes, and what it gives. */
export async function timed<T>(work: () => T | Promise<T>): Promise<Taken & { result: T }> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { took: (performance.now() - began) / 1_000, cpu: (user + system) / 1_000_000, result };
}

/** One taken beside another, both ways. */
export const beside = (one: Taken, other: Taken): Pick<Figure, 'ratio' | 'cpu'> => ({
  ratio: times(one.took / other.took),
  cpu: times(one.cpu / other.cpu),
});

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
