/** Licenses as models state them, and what follows along a lineage. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const modelLicenses = sqliteTable('model_licenses', {
  model: integer().primaryKey(),
  license: text(),
  declared: text(),
  state: text().notNull(),
  basis: text().notNull(),
  place: text().notNull(),
  rule: text().notNull(),
  licenseName: text('license_name'),
  licenseLink: text('license_link'),
});

/** The most restrictive license along a model's lineage, with the path that proves it. */
export const effectiveLicenses = sqliteTable('model_effective_licenses', {
  model: integer().primaryKey(),
  license: text().notNull(),
  /** Every license of the chain is known. */
  complete: integer().notNull(),
  /** `model (license) -> parent (license) ...`, to the one whose license it is. */
  path: text().notNull(),
  /** The path to the ancestor whose license is stricter than the model's own label; null where there is none. */
  freerThanParent: text('freer_than_parent'),
  /** SPDX expression of the model's license and those of its ancestry; null in rows of earlier rules. */
  expression: text(),
});

export const licenses = sqliteTable('licenses', {
  license: text().primaryKey(),
  name: text().notNull(),
  spdxId: text('spdx_id'),
  kind: text().notNull(),
  commercialUse: text('commercial_use').notNull(),
  conditions: text(),
  /** What it allows and asks for, in plain sentences. */
  terms: text(),
  sourceUrl: text('source_url'),
  /** When the text was opened and held against the row, null where it was not. */
  textRead: text('text_read'),
  /** Which text that was: `git:` and a commit, or `sha256:`. */
  textDigest: text('text_digest'),
  textUrl: text('text_url'),
  /** What stands for it in SPDX expressions: its SPDX id, else a LicenseRef; null where it names no license. */
  expression: text(),
});
