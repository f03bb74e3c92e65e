/** What models run on: rows of src/rules. */
import { real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** One row a memory that a device is sold with: see rules/hardware and rules/bandwidths. */
export const devices = sqliteTable('devices', {
  device: text().primaryKey(),
  kind: text().notNull(),
  maker: text().notNull(),
  memory_gib: real().notNull(),
  usable_gib: real().notNull(),
  /** Of 10^9 bytes; null where no figure of the maker is held. */
  gigabytes_per_second: real(),
  source_url: text(),
});
