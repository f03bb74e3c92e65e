import type { Sqlite } from './open.ts';
import type { Cell } from './rows.ts';
import { preparedFrom } from './statements.ts';

export type Row = Record<string, Cell>;

/** Parts of what is held of a model; each a table of its own. */
const SECTIONS = [
  'facts',
  'weights',
  'license',
  'terms',
  'effective',
  'parents',
  'children',
  'tokenizer',
  'claims',
  'flags',
  'notes',
  'changes',
  'usage',
  'tags',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Everything the index holds of one model. */
export interface Shown extends Record<Section, Row[]> {
  model: Row;
}

/** Finds a model by its present name, in any case, or by a name it went by before. Null when the index has none. */
export function showModel(db: Sqlite, id: string): Shown | null {
  const statement = preparedFrom(db, 'show.sql');
  const model = (statement('model').get({ id }) ?? statement('by-alias').get({ id })) as Row | undefined;
  if (!model) return null;
  const rows = (section: Section): Row[] =>
    statement(section).all({ id: section === 'terms' ? model.license : model.id }) as Row[];
  return {
    model,
    ...(Object.fromEntries(SECTIONS.map((section) => [section, rows(section)])) as Record<Section, Row[]>),
  };
}

/**
 * The SPDX expression of all licenses that hold for a model: those of its lineage, else its own. Null where nothing is known
 * of them. `effective` and `terms` are rows of those sections.
 */
export function boundBy(effective: Row | null | undefined, terms: Row | null | undefined): string | null {
  const expression = effective ? effective.expression : terms?.expression;
  return typeof expression === 'string' ? expression : null;
}
