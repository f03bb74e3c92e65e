/** Amounts of memory as people write them. */

const GIB = 2 ** 30;
const SIZE = /^\s*(\d{1,6}(?:\.\d{1,6})?)\s*(g|t|m)(i?)b?\s*$/i;

/** `24GB`, `24 GiB`, `0.5TB`, `24`: bytes, units of 2^30; null for anything else. */
export function readMemory(text: string): number | null {
  const [, number, unit = 'g'] = SIZE.exec(/^\s*[\d.]+\s*$/.test(text) ? `${text}g` : text) ?? [];
  const power = { m: 2 ** 20, g: GIB, t: 2 ** 40 }[unit.toLowerCase()];
  const bytes = Number(number) * (power ?? Number.NaN);
  return Number.isFinite(bytes) && bytes > 0 ? Math.round(bytes) : null;
}
