/** Red flags: what stands where, never why. */
import type { Row } from '../../../index/show.ts';
import { type Html, html } from '../../html.ts';
import { link, to } from '../../links.ts';
import { evidenceOf } from './claims.ts';
import { cut } from '../words.ts';

/** The flags of one model, each with links to the lines that prove it. */
export function flagList(id: string, flags: readonly Row[]): Html {
  if (flags.length === 0)
    return html`<p class="empty">Nothing in its claims asks for a second look. That is no proof that they are right.</p>`;
  return html`<ul class="cards">${flags.map((row) => html`<li><h3><span class="severity s-${String(row.severity)}">${String(row.severity)}</span> ${link(`/flags?flag=${encodeURIComponent(String(row.flag))}`, String(row.flag).replaceAll('-', ' '))}</h3><p>${cut(String(row.detail), 400)}</p>${proof(id, row.evidence)}</li>`)}</ul>`;
}

/** Links to the lines of a card that prove a flag. */
export function proof(id: string, evidence: unknown): Html {
  const lines = [
    ...new Set(
      evidenceOf(evidence)
        .map(({ line }) => Number(line))
        .filter(Number.isInteger),
    ),
  ];
  return html`<p class="soft">${lines.length > 0 ? 'Lines ' : ''}${lines.slice(0, 10).map((line) => html`${link(to.card(id, line), line)} `)}${lines.length > 10 ? `and ${lines.length - 10} more` : ''}</p>`;
}
