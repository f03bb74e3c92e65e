/** What a repo holds: files, the sets of weights they make up, the texts that were read. */
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A file of a repo. */
export const FILE = { path: text().notNull(), bytes: integer(), sha256: text(), blob_id: text() };

export const modelFiles = sqliteTable('model_files', { model: integer().notNull(), ...FILE }, (t) => [
  primaryKey({ columns: [t.model, t.path] }),
  index('model_files_sha256').on(t.sha256),
]);

export const modelWeights = sqliteTable(
  'model_weights',
  {
    model: integer().notNull(),
    place: integer().notNull(),
    format: text().notNull(),
    level: text(),
    bits_per_weight: real(),
    bytes: integer(),
    file_count: integer().notNull(),
    shards: integer(),
    part: text().notNull(),
    basis: text().notNull(),
    read_at: text().notNull(),
    rule: text().notNull(),
    /** First file of the set; null when the set is known only from name or tags. */
    first_file: text(),
  },
  (t) => [primaryKey({ columns: [t.model, t.place] }), index('model_weights_format').on(t.format, t.level)],
);

/** The texts held of a model: which file, from which archived exchange, at which blob. */
export const parts = sqliteTable(
  'parts',
  {
    model: integer().notNull(),
    path: text().notNull(),
    seq: integer().notNull(),
    blob_id: text(),
    sha: text(),
    state: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.model, t.path] })],
);
