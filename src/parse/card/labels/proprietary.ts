/** Finds the proprietary model a card compares itself with, by its whole name. */
import { PROPRIETARY, type Proprietary } from '../../../rules/proprietary.ts';
import { DEVELOPER_WORDS, MONTH_NAMES, SNAPSHOT_WORDS } from '../../../rules/snapshot-words.ts';
import { joined, keyOf, type Atom } from './atoms.ts';
import { piecesOf } from './pieces.ts';
import type { Span } from './spans.ts';

/** A proprietary model, and the dated snapshot or effort the card names, in its words. */
export interface ProprietaryReading {
  row: Proprietary;
  /** `0613`, `2024-08-06`, `march`, `high`; null when none is named. */
  snapshot: string | null;
}

const rows: readonly Proprietary[] = PROPRIETARY;
const BY_KEY: ReadonlyMap<string, Proprietary> = new Map(
  rows.flatMap((row) => [row.id, row.name, ...row.spellings].map((s): [string, Proprietary] => [keyOf(s), row])),
);
const MAX_ATOMS = 12;
/** 0613, 1106, 202404, 20241022, 2024. */
const DATE = /^(?:\d{4}|\d{6}|\d{8})$/;
/** A day or a month's number. */
const SHORT = /^\d{1,2}(?:st|nd|rd|th)?$/;
const YEAR = /^20\d\d$/;
const QUALIFIERS: ReadonlySet<string> = new Set(SNAPSHOT_WORDS);
const MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES);
const DEVELOPERS: ReadonlySet<string> = new Set(DEVELOPER_WORDS);
/** A name in Chinese after the model's own. */
const GLOSS = /^[\u3400-\u9fff]{2,10}$/;

/** The row `text` names, exactly after normalisation; null for anything else. Never by a word within. */
export function readProprietary(text: string): Proprietary | null {
  return readSnapshot(text)?.row ?? null;
}

/** The same, with the snapshot or effort named. */
export function readSnapshot(text: string): ProprietaryReading | null {
  if (text.length > 80) return null;
  const { atoms, spans } = piecesOf(text);
  if (atoms.length === 0 || atoms.length > MAX_ATOMS) return null;
  const from = DEVELOPERS.has(atoms[0]?.text ?? '') && atoms.length > 1 ? 1 : 0;
  for (let to = atoms.length; to > from; to--) {
    const row = BY_KEY.get(joined(atoms, from, to)) ?? (from > 0 ? BY_KEY.get(joined(atoms, 0, to)) : undefined);
    if (row && isSnapshot(atoms.slice(to))) return { row, snapshot: snapshotOf(atoms.slice(to)) };
    if (!isQualifier(atoms[to - 1])) break;
  }
  return withoutSetting(text, atoms, spans);
}

/** "GPT-4 (5-shot)": the setting is off, the name is read again. */
function withoutSetting(text: string, atoms: readonly Atom[], spans: readonly Span[]): ProprietaryReading | null {
  const last = spans.at(-1);
  if (last === undefined || last.to !== atoms.length || 'version' in last.said) return null;
  const open = text.search(/[([（]/);
  return open > 0 ? readSnapshot(text.slice(0, open)) : null;
}

function isQualifier(atom: Atom | undefined): boolean {
  if (!atom) return false;
  return (
    DATE.test(atom.text) ||
    SHORT.test(atom.text) ||
    QUALIFIERS.has(atom.text) ||
    MONTHS.has(atom.text) ||
    (atom.bracket > 0 && GLOSS.test(atom.text))
  );
}

/** A lone figure is a version ("reka-flash-3"); two figures, or one beside a year or month, are a date. */
function isSnapshot(rest: readonly Atom[]): boolean {
  const figures = rest.filter((atom) => SHORT.test(atom.text)).length;
  return figures === 0 || figures === 2 || rest.some((atom) => MONTHS.has(atom.text) || YEAR.test(atom.text));
}

function snapshotOf(rest: readonly Atom[]): string | null {
  const words = rest.filter((atom) => !GLOSS.test(atom.text)).map((atom) => atom.text);
  return words.length > 0 ? words.join('-') : null;
}
