/** What an export says of itself: `manifest.json` beside its files. */
import * as z from 'zod';

export const MANIFEST = 'manifest.json';

const File = z.object({
  table: z.string(),
  file: z.string().regex(/^[\w.-]{1,100}$/),
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  columns: z.array(z.object({ name: z.string(), type: z.enum(['text', 'integer', 'real']) })),
});
export type ManifestFile = z.infer<typeof File>;

/** The manifest's shape; unknown keys of later versions are left alone. */
export const Manifest = z.object({
  /** The version of the program that wrote it. */
  hubdex: z.string(),
  /** The format of the index it was written from. */
  schema: z.int(),
  /** sha256 of the rule tables behind it. */
  rules: z.string(),
  /** `full`, or `delta`: the rows of all models that changed after version `since`; they replace those under the names in `replaced`. */
  kind: z.enum(['full', 'delta']),
  since: z.int().nullable(),
  /** What it brings the reader to: the number of the last crawl in it. */
  version: z.int(),
  /** The newest observation of the Hub in it. */
  as_of: z.string().nullable(),
  written_at: z.string(),
  format: z.string(),
  files: z.array(File),
});
export type Manifest = z.infer<typeof Manifest>;
