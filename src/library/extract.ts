/**
 * `hubdex/extract`: what a model is and what its card claims, from its record and texts alone. Pure, without native modules,
 * files or network: it runs in Node, in a browser and in an edge runtime.
 */
import * as z from 'zod';
import { ExtractInput } from '../extract-input.ts';
import { extractLine } from '../parse/contract.ts';
import { explainName, type NameExplanation } from '../parse/names/explain.ts';

/** What can be told of a model: its id, and as much of the rest as is at hand. */
export type Record = z.input<typeof ExtractInput>;

const Basis = z.enum(['declared', 'structured', 'named', 'prose', 'inferred']);
const fact = <Value extends z.ZodType>(value: Value) =>
  z.object({ value, basis: Basis, place: z.string(), rule: z.string() }).nullable();
const text = fact(z.string());
const count = fact(z.number());

/** The answer's shape; keys of later versions stand beside these. Parameters are plain counts. */
export const Extracted = z.looseObject({
  id: z.string(),
  family: text,
  generation: text,
  line: text,
  stage: text,
  parameters: z.object({ total: count, active: count, experts: count }),
  context_length: count,
  weights: z.array(
    z.looseObject({
      format: z.string(),
      level: z.string().nullable(),
      bits_per_weight: z.number().nullable(),
      bytes: z.number().nullable(),
    }),
  ),
  license: z.looseObject({ id: z.string().nullable(), declared: z.string().nullable(), state: z.string() }).nullable(),
  relation: text,
  base_models: z.array(z.looseObject({ id: z.string(), relation: z.string().nullable(), basis: Basis })),
  claims: z.array(
    z.looseObject({
      benchmark: z.string().nullable(),
      label: z.string(),
      value: z.number(),
      value_text: z.string(),
      subject: z.string(),
      role: z.enum(['self', 'base', 'other']),
      source: z.looseObject({ kind: z.string(), line: z.number(), start: z.number(), end: z.number() }),
    }),
  ),
  notes: z.array(z.object({ code: z.string(), place: z.string(), saw: z.string() })),
});
export type Extracted = z.infer<typeof Extracted>;

/** Understands one model, as `hubdex extract --jsonl` does. @throws TypeError for a record without a usable id */
export function extract(record: Record): Extracted {
  const answer = extractLine(JSON.stringify(record));
  if ('error' in answer) throw new TypeError(String(answer.error));
  return Extracted.parse(answer);
}

export { explainName, type NameExplanation };
