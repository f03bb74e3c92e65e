/** What a published index says of itself: `manifest.json` of a dataset repo on the Hub. */
import * as z from 'zod';

/** The manifest's name in the repo. */
export const PUBLISHED = 'manifest.json';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Path = z.string().regex(/^(?:[\w-][\w.-]{0,99}\/){0,3}[\w-][\w.-]{0,99}$/);
const Bytes = z.int().nonnegative();

/** A file of the repo. */
const Sent = z.object({ path: Path, bytes: Bytes, sha256: Sha256 });
export type Sent = z.infer<typeof Sent>;

/** What makes a file of one version the next one. */
const Step = z.object({ from: Sha256, to: Sha256, ...Sent.shape });
export type Step = z.infer<typeof Step>;

/** One file that is published anew from time to time: the index, with its archive or without. */
const Edition = z.object({
  /** Also holds the Hub's answers: what crawls and rebuilds go on from. */
  archive: z.boolean(),
  /** The number of the last crawl in it. */
  version: z.int(),
  /** Of the index itself, unpacked. */
  bytes: Bytes,
  sha256: Sha256,
  /** All of it, compressed by Brotli. */
  whole: Sent,
  /** From earlier versions to later ones, oldest first; the last one leads to this version. */
  steps: z.array(Step),
  /** Every version that was published here before. */
  earlier: z.array(Sha256),
});
export type Edition = z.infer<typeof Edition>;

/** The manifest's shape; unknown keys of later versions are left alone. */
export const Published = z.object({
  /** The version of the program that published it. */
  hubdex: z.string().max(100),
  /** The format of the index. */
  schema: z.int(),
  /** sha256 of the rule tables behind it. */
  rules: z.string(),
  /** The newest observation of the Hub in it. */
  as_of: z.string().nullable(),
  published_at: z.string(),
  editions: z.array(Edition),
  /** Files of exports, by their folder in the repo. */
  exports: z.array(
    z.object({ folder: Path, kind: z.enum(['full', 'delta']), since: z.int().nullable(), version: z.int() }),
  ),
});
export type Published = z.infer<typeof Published>;

/** The steps that lead from one file to an edition's; null where none do, or where all of it would be less. */
export function stepsFrom(sha256: string, edition: Edition): Step[] | null {
  const steps: Step[] = [];
  for (let at = sha256; at !== edition.sha256; ) {
    const step = edition.steps.find(({ from }) => from === at);
    if (!step || steps.length > edition.steps.length) return null;
    steps.push(step);
    at = step.to;
  }
  return steps.reduce((sum, { bytes }) => sum + bytes, 0) < edition.whole.bytes ? steps : null;
}
