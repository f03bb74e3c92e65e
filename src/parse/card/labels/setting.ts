/** What a header, caption or cell says about how a number was measured. */
import { remembered } from '../../remembered.ts';
import type { Atom } from './atoms.ts';
import { piecesOf } from './pieces.ts';
import type { Said, Span } from './spans.ts';

/** A setting as far as it is stated; null and empty where nothing is. */
export interface Setting {
  /** Number of worked examples in the prompt. "few-shot" and "3-5 shot" state no number. */
  shots: number | null;
  /** Id of a row in `rules/metrics`, or a sampled metric as printed: `pass@1`, `maj@8`. */
  metric: string | null;
  /** Parts that set the number apart, in the order stated: `cot`, `v5`, `2024-08..2025-02`, `val`, `thinking`. */
  variant: readonly string[];
  /** Evaluation harness, when named. */
  harness: string | null;
}

/** A setting, and whether the whole text was nothing but setting. */
export interface SettingReading extends Setting {
  complete: boolean;
}

export const NO_SETTING: Setting = { shots: null, metric: null, variant: [], harness: null };

/** Reads a text for setting words and skips the rest; "5-shot, CoT (acc)" gives shots 5, variant cot, metric acc. */
export function readSetting(text: string): SettingReading {
  const { atoms, spans } = piecesOf(text);
  return { ...settingOf(spans), complete: isComplete(atoms, spans) };
}

/** The same, remembered. */
export const settingOn: (text: string) => SettingReading = remembered(readSetting);

/** The whole text is how a number was measured: "length-controlled win rate". */
export function isMetric({ complete, metric }: SettingReading): boolean {
  return complete && metric !== null;
}

/** What the stretches say together; of two that contradict, the later and nearer wins. */
export function settingOf(spans: readonly Span[]): Setting {
  if (spans.length === 0) return NO_SETTING;
  const said = spans.map((span) => span.said);
  return {
    shots: last(said, (s) => ('shots' in s ? s.shots : null)),
    metric:
      last(said, (s) => ('sampled' in s ? s.sampled : null)) ?? last(said, (s) => ('metric' in s ? s.metric : null)),
    variant: [...new Set(said.flatMap(variantOf))],
    harness: last(said, (s) => ('kind' in s && s.kind === 'harness' ? s.id : null)),
  };
}

/** The parts of two settings together; the first wins where both speak. */
export function mergeSettings(near: Setting, far: Setting): Setting {
  if (near === NO_SETTING) return far;
  return {
    shots: near.shots ?? far.shots,
    metric: near.metric ?? far.metric,
    variant: [...new Set([...near.variant, ...far.variant])],
    harness: near.harness ?? far.harness,
  };
}

/** `pass@1` and `maj@1` are one answer; more answers per question set a number apart. */
const ONE_ANSWER = /[@^]1$/;
const SEVERAL_ANSWERS = /^(?:maj|majority|cons|best|bo|rm|self|avg|mean)[@^]/;

function variantOf(said: Said): string[] {
  if ('version' in said) return [said.version];
  if ('window' in said) return [said.window];
  if ('range' in said && said.range !== undefined) return [said.range];
  if ('sampled' in said)
    return SEVERAL_ANSWERS.test(said.sampled) && !ONE_ANSWER.test(said.sampled) ? [said.sampled] : [];
  return 'kind' in said && said.kind !== 'filler' && said.kind !== 'harness' ? [said.id] : [];
}

function last<T>(said: readonly Said[], pick: (s: Said) => T | null): T | null {
  for (let i = said.length - 1; i >= 0; i--) {
    const one = said[i];
    const value = one ? pick(one) : null;
    if (value !== null) return value;
  }
  return null;
}

function isComplete(atoms: readonly Atom[], spans: readonly Span[]): boolean {
  return spans.length > 0 && spans.reduce((sum, span) => sum + span.to - span.from, 0) === atoms.length;
}
