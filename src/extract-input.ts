/** What `hubdex extract` takes, on its command line and as a library. */
import * as z from 'zod';

/** One line of `hubdex extract --jsonl` input. */
export const ExtractInput = z.looseObject({
  id: z.string().min(1).max(300),
  api: z.record(z.string(), z.unknown()).nullish(),
  card: z.string().nullish(),
  config: z.record(z.string(), z.unknown()).nullish(),
  tokenizer_config: z.record(z.string(), z.unknown()).nullish(),
  adapter_config: z.record(z.string(), z.unknown()).nullish(),
  files: z
    .array(z.looseObject({ rfilename: z.string(), size: z.number().nullish(), blobId: z.string().nullish() }))
    .nullish(),
});
export type ExtractInput = z.infer<typeof ExtractInput>;
