/** What `hubdex choose --json` says, as far as the page shows it. */
import * as z from 'zod';

const Weights = z.looseObject({
  /** null: no repo of the index has such weights; they would have to be looked for. */
  repo: z.string().nullable(),
  format: z.string(),
  level: z.string().nullish(),
  total: z.number(),
  speed: z.number().nullish(),
});
const Claim = z.looseObject({ score: z.number(), setting: z.string(), url: z.string() });
/** As `choose` has them. */
const Group = z.enum(['ranked', 'by use', 'lower', 'little known']);
export type Group = z.infer<typeof Group>;
const Expected = z.looseObject({ level: z.number(), error: z.number(), claims: z.number() });
const Estimate = Expected.extend({ benchmarks: z.number() });
const Chosen = z.looseObject({
  group: Group.optional(),
  rank: z.number(),
  model: z.string(),
  parameters: z.number().nullable(),
  context_length: z.number().nullable(),
  context_from: z.string().nullish(),
  license: z.looseObject({ id: z.string(), kind: z.string().nullable() }).nullable(),
  downloads: z.number().nullable(),
  estimate: Estimate.nullish(),
  expected: Expected.nullish(),
  weights: Weights.nullable(),
  claim: Claim.nullable(),
});
const Left = z.looseObject({
  model: z.string(),
  downloads: z.number().nullable(),
  findings: z.array(z.looseObject({ says: z.string(), beside: z.boolean().optional() })),
});
export const Choice = z.looseObject({
  assumed: z.array(z.string()),
  ranked_by: z.string(),
  ranking: z.looseObject({ benchmark: z.string() }).nullable(),
  fitting: z.number(),
  models: z.array(Chosen),
  left_out: z.array(Left),
  cannot_tell: z.array(Left),
});
export type Model = z.infer<typeof Chosen>;
export type Choice = z.infer<typeof Choice>;
export type Estimate = z.infer<typeof Estimate>;
export type Expected = z.infer<typeof Expected>;
export type Claim = z.infer<typeof Claim>;
export type Left = z.infer<typeof Left>;
