/** What is left of a label when its settings are taken off the ends. */
import type { Atom } from './atoms.ts';
import type { Span } from './spans.ts';

/** Every stretch left when settings are taken off the tail and then the head, longest first. */
export function stretches(atoms: readonly Atom[], spans: readonly Span[]): [number, number][] {
  const found: [number, number][] = [];
  const stops = ends(atoms, spans);
  for (const from of starts(spans)) for (const to of stops) if (to > from) found.push([from, to]);
  return found;
}

/** Where a stretch may start, longest first. */
function starts(spans: readonly Span[]): number[] {
  const out = [0];
  for (const span of spans) if (span.from === out.at(-1)) out.push(span.to);
  return out;
}

/** Where a stretch may end, longest first. */
export function ends(atoms: readonly Atom[], spans: readonly Span[]): number[] {
  const out = [atoms.length];
  for (const span of spans.toReversed()) if (span.to === out.at(-1)) out.push(span.from);
  return out;
}
