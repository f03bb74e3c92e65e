/** Licenses as models state them, and what follows along a lineage. */
import { isNotNull } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What a model states of its license. */
export const LICENSE_STATED = {
  license: text(),
  declared: text(),
  state: text().notNull(),
  basis: text().notNull(),
  place: text().notNull(),
  rule: text().notNull(),
  license_name: text(),
  license_link: text(),
};

export const modelLicenses = sqliteTable('model_licenses', { model: integer().primaryKey(), ...LICENSE_STATED });

/** The most restrictive license along a model's lineage, with the path that proves it. */
export const LICENSE_IN_EFFECT = {
  license: text().notNull(),
  /** Every license of the chain is known. */
  complete: integer().notNull(),
  /** `model (license) -> parent (license) ...`, to the one whose license it is. */
  path: text().notNull(),
  /** The path to the ancestor whose license is stricter than the model's own label; null where there is none. */
  freer_than_parent: text(),
  /** SPDX expression of the model's license and those of its ancestry; null in rows of earlier rules. */
  expression: text(),
};

export const effectiveLicenses = sqliteTable(
  'model_effective_licenses',
  { model: integer().primaryKey(), ...LICENSE_IN_EFFECT },
  // The few that a page lists.
  (t) => [index('model_effective_licenses_freer').on(t.model).where(isNotNull(t.freer_than_parent))],
);

export const licenses = sqliteTable('licenses', {
  license: text().primaryKey(),
  name: text().notNull(),
  spdx_id: text(),
  kind: text().notNull(),
  commercial_use: text().notNull(),
  conditions: text(),
  source_url: text(),
  /** When the text was opened and held against the row, null where it was not. */
  text_read: text(),
  /** Which text that was: `git:` and a commit, or `sha256:`. */
  text_digest: text(),
  text_url: text(),
  /** What stands for it in SPDX expressions: its SPDX id, else a LicenseRef; null where it names no license. */
  expression: text(),
  /** What it allows and asks for, in plain sentences. */
  terms: text(),
});
