/** Red flags: what stands where, never why. */
import type { Row } from '../../../index/show.ts';
import { type Html, html, joined } from '../../html.ts';
import { link, to, withQuery } from '../../links.ts';
import { evidenceOf } from '../evidence.ts';
import { cut } from '../words.ts';

/** The flags of one model, each with links to the lines that prove it. */
export function flagList(id: string, flags: readonly Row[]): Html {
  if (flags.length === 0)
    return html`<p class="empty">Nothing in its claims asks for a second look. That is no proof that they are right.</p>`;
  return html`<ul class="cards">${flags.map((row) => html`<li><h3><span class="severity s-${String(row.severity)}">${String(row.severity)}</span> ${flagLink(row.flag)}</h3><p>${cut(String(row.detail), 400)}</p>${proof(id, row.evidence)}</li>`)}</ul>`;
}

/** A kind of flag as a link to the models that have it. */
export function flagLink(flag: unknown): Html {
  return link(withQuery('/flags', { flag: String(flag) }), flagWords(flag));
}

/** `below-chance` as one says it. */
export function flagWords(flag: unknown): string {
  return String(flag).replaceAll('-', ' ');
}

/** Links to the lines that prove a flag, of its own card and of those it is held against. */
export function proof(id: string, evidence: unknown): Html | '' {
  const places = distinct(
    evidenceOf(evidence).flatMap((one) => [placeOf(one, id), ...Object.values(one).map(nestedPlace)]),
  );
  if (places.length === 0) return '';
  const shown = places.slice(0, MOST).map((place) => lineLink(place, id));
  const more = places.length - shown.length;
  return html`<p class="soft">${joined(shown, ', ')}${more > 0 ? ` and ${more} more` : ''}</p>`;
}

const MOST = 10;

interface Place {
  card: string;
  line: number;
}

/** What another card says stands inside of what this one says. */
function nestedPlace(value: unknown): Place | null {
  return typeof value === 'object' && value !== null ? placeOf({ ...value }, null) : null;
}

/** The card is that of the address, which leads to the Hub. */
function placeOf({ line, url }: Record<string, unknown>, own: string | null): Place | null {
  const card = own ?? /^https:\/\/huggingface\.co\/(.+?)\/blob\//.exec(String(url))?.[1];
  return typeof line === 'number' && card !== undefined ? { card, line } : null;
}

function distinct(places: readonly (Place | null)[]): Place[] {
  const found = places.filter((place) => place !== null);
  return [...new Map(found.map((place) => [JSON.stringify(place), place])).values()];
}

function lineLink({ card, line }: Place, own: string): Html {
  return link(to.card(card, line), card === own ? `line ${line}` : `${card}, line ${line}`);
}
