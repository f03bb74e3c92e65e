/** A label taken apart, and the settings it states: asked for by every question about a label. */
import { remembered } from '../../remembered.ts';
import { atomsOf, type Atom } from './atoms.ts';
import { spansOf, type Span } from './spans.ts';

export interface Pieces {
  atoms: readonly Atom[];
  spans: readonly Span[];
}

/** The atoms of a text, and the stretches of them that state settings. */
export const piecesOf: (text: string) => Pieces = remembered((text) => {
  const atoms = atomsOf(text);
  return { atoms, spans: spansOf(atoms) };
});
