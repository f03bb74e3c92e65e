/** Verdicts on statements, as pages show them. */
import type { Decided } from '../../lessons/decide.ts';
import { type Html, html } from '../html.ts';
import { count } from './words.ts';

/** Verdicts first, in one line. */
export function verdicts(decided: readonly Pick<Decided, 'verdict'>[]): Html {
  const counts = new Map<string, number>();
  for (const { verdict } of decided) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return html`<ul class="figures">${[...counts].map(([verdict, times]) => html`<li><strong>${count(times)}</strong><span>${verdict}</span></li>`)}</ul>`;
}

/** A verdict in its colour, which its word says too. */
export function verdictMark(verdict: string): Html {
  return html`<span class="verdict v-${verdict.split(' ')[0] ?? ''}">${verdict}</span>`;
}
