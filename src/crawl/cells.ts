/** Values of any kind as cells of the index. */
import type { Cell } from '../index/rows.ts';
import type { FactValue, Json } from '../model.ts';

/** A text; null where the value is none, as in all that follow. */
export function text(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** A finite number. */
export function number(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A whole number. */
export function count(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

/** A number made whole: a fractional count of parameters is nobody's. */
export function whole(value: Cell): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : null;
}

/** What JSON.stringify gives, which takes its time even over a short text. */
export function jsonOf(value: Json | FactValue | undefined): string {
  if (typeof value === 'string' && NEEDS_NO_ESCAPE.test(value)) return `"${value}"`;
  return JSON.stringify(value) ?? 'undefined';
}

const NEEDS_NO_ESCAPE = /^[ !#-[\]-~]*$/;
