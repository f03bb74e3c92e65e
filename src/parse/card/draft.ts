/** A claim on its way: everything but whose number it is, which a card's claims decide together. */
import type { SourceKind } from '../../model.ts';
import type { LabelReading } from './labels/label.ts';
import { blanked, isBold } from './markup.ts';
import type { Printed } from './number.ts';

export type SettingPlace = 'cell' | 'header' | 'section' | 'caption' | 'sentence' | 'footnote';

/** One statement about how a number was measured. */
export interface Stated {
  from: SettingPlace;
  shots: number | null;
  metric: string | null;
  variant: string | null;
}

export interface Place {
  line: number;
  start: number;
  end: number;
  bold: boolean;
}

export interface Draft extends Place {
  kind: SourceKind;
  label: string;
  benchmark: string | null;
  printed: Printed;
  /** Statements about the setting, nearest first. */
  stated: readonly Stated[];
  /** The subject as printed; null where the number stands for the card's model without naming it. */
  subject: string | null;
  subjectBold: boolean;
  /** The subject's name links to the card's own repo. */
  subjectLinked?: boolean;
  /** Drafts of one table or list share a number: whose they are is decided among them. */
  group: number;
  /** What the surroundings say of the models compared: a base model's numbers stand apart from the tuned ones'. */
  stage: 'base' | 'instruct' | null;
  /** The surroundings say that this very repo was measured (a leaderboard's record of it). */
  measuredHere: boolean;
  /** The source speaks of the card's own model whatever it calls it (model-index). */
  alwaysOwn?: boolean;
}

/** Cells and paragraphs are searched this far: longer ones hold no number that was read. */
const LONGEST = 8000;

/** Where a printed value stands inside `from`..`to` of a card, `from` standing on line `line`: searched past links and tags, from `after` on. */
export function placeOf(card: string, from: number, to: number, line: number, printed: string, after: number): Place {
  const whole = card.slice(from, Math.min(to, from + LONGEST));
  const raw = blanked(whole);
  const behind = Math.max(0, after - from);
  let text = printed;
  let at = raw.indexOf(text, behind);
  if (at === -1) {
    text = printed.replace(/\s?[%％]$/, '');
    at = raw.indexOf(text, behind);
  }
  if (at !== -1) {
    const start = from + at;
    return { line: line + newlines(whole, at), start, end: start + text.length, bold: isBold(card, from, start) };
  }
  const ink = Math.max(0, whole.search(/\S/));
  return { line: line + newlines(whole, ink), start: from + ink, end: from + Math.max(ink, whole.length), bold: false };
}

function newlines(text: string, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** What a label's reading states of the setting. */
export function statedBy(reading: LabelReading, from: SettingPlace): Stated {
  return { from, shots: reading.shots, metric: reading.metric, variant: reading.variant };
}
