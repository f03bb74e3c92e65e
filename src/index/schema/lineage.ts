/** From which model a model was made, and what it has from there. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const edges = sqliteTable(
  'edges',
  {
    child: integer().notNull(),
    /** The parent as the index knows it now: renames followed, case as the Hub's. */
    parent_id: text().notNull(),
    /** The parent as stated. */
    stated: text().notNull(),
    relation: text(),
    basis: text().notNull(),
    place: text().notNull(),
    rule: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.child, t.stated] }), index('edges_parent').on(t.parent_id, t.relation)],
);

/** Facts that follow from a model's lineage, recomputed whenever the lineage may have changed. */
export const inherited = sqliteTable(
  'inherited',
  {
    model: integer().notNull(),
    field: text().notNull(),
    value: text().notNull(),
    basis: text().notNull(),
    place: text().notNull(),
    rule: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.model, t.field] })],
);

/** What settling the lineage saw and did not understand; recomputed with `inherited`. */
export const settledNotes = sqliteTable(
  'settled_notes',
  {
    model: integer().notNull(),
    code: text().notNull(),
    place: text().notNull(),
    saw: text().notNull(),
  },
  (t) => [index('settled_notes_model').on(t.model)],
);

/** Names a model went by before, learnt from renames: old id to the Hub's `_id`. */
export const aliases = sqliteTable(
  'aliases',
  {
    id: text().primaryKey(),
    model: integer().notNull(),
    seen_at: text().notNull(),
  },
  (t) => [index('aliases_model').on(t.model)],
);
