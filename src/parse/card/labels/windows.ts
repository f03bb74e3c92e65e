/** Days and windows of months: the edition of a benchmark that is renewed. */
import { textAt, type Atom } from './atoms.ts';
import type { Span } from './spans.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** What the names of months begin with. */
export const MONTH_STARTS: ReadonlySet<string> = new Set(MONTHS);
const YEAR_MONTH = /^(?:20)?(2[0-9])\.?(0[1-9]|1[0-2])$/;
const YEAR = /^(?:20)?2[0-9]$/;
const MONTH = /^(?:0?[1-9]|1[0-2])$/;
const FOUR = /^\d{4}$/;
const DAY = /^(?:0[1-9]|[12]\d|3[01])$/;

/** "2024-11-25": the edition of a suite that is renewed. */
export function day(atoms: readonly Atom[], at: number): Span | null {
  const year = textAt(atoms, at);
  if (year.length !== 4 || !YEAR.test(year)) return null;
  const month = textAt(atoms, at + 1);
  const date = textAt(atoms, at + 2);
  if (!MONTH.test(month) || !DAY.test(date)) return null;
  return { from: at, to: at + 3, said: { version: `${year}-${month}-${date}` } };
}

/** "2408-2502", "24.08–25.02", "Aug 2024 - Feb 2025", "08/24 - 02/25", "10/01/2024-02/01/2025": normalised; "0901-0401" has no year and stays. */
export function window(atoms: readonly Atom[], at: number): Span | null {
  if (at + 1 >= atoms.length) return null;
  const start = monthAt(atoms, at);
  const second = start ? endOf(atoms, start.to) : null;
  if (start && second) return { from: at, to: second.to, said: { window: `${start.month}..${second.month}` } };
  const a = textAt(atoms, at);
  const b = textAt(atoms, at + 1);
  return FOUR.test(a) && FOUR.test(b) ? { from: at, to: at + 2, said: { window: `${a}-${b}` } } : null;
}

function endOf(atoms: readonly Atom[], at: number): { month: string; to: number } | null {
  const to = textAt(atoms, at) === 'to' ? at + 1 : at;
  if (textAt(atoms, to) === 'present' || textAt(atoms, to) === 'now') return { month: 'now', to: to + 1 };
  return monthAt(atoms, to);
}

function monthAt(atoms: readonly Atom[], at: number): { month: string; to: number } | null {
  const a = textAt(atoms, at);
  const b = textAt(atoms, at + 1);
  const whole = YEAR_MONTH.exec(a);
  if (whole) return { month: `20${whole[1]}-${whole[2]}`, to: at + 1 };
  const named = MONTHS.indexOf(a.slice(0, 3));
  if (named >= 0 && a.length <= 9 && YEAR.test(b)) return { month: yearMonth(b, named + 1), to: at + 2 };
  const year = textAt(atoms, at + 2);
  if (MONTH.test(a) && DAY.test(b) && year.length === 4 && YEAR.test(year))
    return { month: yearMonth(year, Number(a)), to: at + 3 };
  if (MONTH.test(a) && YEAR.test(b)) return { month: yearMonth(b, Number(a)), to: at + 2 };
  return YEAR.test(a) && a.length === 4 && MONTH.test(b) ? { month: yearMonth(a, Number(b)), to: at + 2 } : null;
}

const yearMonth = (year: string, month: number): string => `20${year.slice(-2)}-${String(month).padStart(2, '0')}`;
