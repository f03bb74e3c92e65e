/** Large numbers for people. */

/** A number of bytes in powers of 1000, as the Hub counts them: `16.1 GB`. */
export function bytes(count: number): string {
  return `${short(count).replace(' B', ' G')}${count < 1000 ? ' ' : ''}B`;
}

/** A count: `8.03 B`, `70.6 B`, `1.2 M`. */
function short(count: number): string {
  const units: readonly [number, string][] = [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'k'],
  ];
  const unit = units.find(([size]) => Math.abs(count) >= size);
  return unit ? `${Number((count / unit[0]).toPrecision(3))} ${unit[1]}` : String(count);
}
