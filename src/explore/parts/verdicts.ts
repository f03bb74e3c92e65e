/** Verdicts on statements, as pages show them. */
import type { Decided } from '../../lessons/decide.ts';
import type { Verdict } from '../../lessons/lesson.ts';
import { type Html, html } from '../html.ts';
import { count } from './words.ts';

/** The order in which a reader wants them. */
export const BY_WEIGHT: readonly Verdict[] = ['contradicted', 'mixed', 'not decidable from the index', 'supported'];

/** Verdicts first, in one line. */
export function verdicts(decided: readonly Pick<Decided, 'verdict'>[]): Html {
  const of = (verdict: Verdict): number => decided.filter((one) => one.verdict === verdict).length;
  const found = BY_WEIGHT.filter((verdict) => of(verdict) > 0);
  return html`<ul class="figures">${found.map((verdict) => html`<li><strong>${count(of(verdict))}</strong><span>${verdict}</span></li>`)}</ul>`;
}

/** A verdict in its colour, which its word says too. */
export function verdictMark(verdict: string): Html {
  return html`<span class="verdict v-${verdict.split(' ')[0] ?? ''}">${verdict}</span>`;
}
