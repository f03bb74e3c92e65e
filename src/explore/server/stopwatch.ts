/** How long the steps of an answer took, told in its `Server-Timing`: browsers show it, and load runs add it up. */
export interface Stopwatch {
  /** Ends a step that began with the one before. */
  lap(name: string): void;
  /** https://www.w3.org/TR/server-timing/ */
  header(): string;
}

/** Begins at once. */
export function stopwatch(): Stopwatch {
  const laps: string[] = [];
  let last = performance.now();
  return {
    lap(name) {
      const now = performance.now();
      laps.push(`${name};dur=${(now - last).toFixed(2)}`);
      last = now;
    },
    header: () => (laps.length === 0 ? 'kept' : laps.join(', ')),
  };
}
