/**
 * What Every Eval Ever asks of a record, written down from its schema 0.3.0, the types made of it and the checks of its
 * datastore (https://github.com/evaleval/every_eval_ever: `schemas/eval.schema.json` as of commit 3edb577, `eval_types.py` of
 * 09496fc, `validator/validation_core.py` of 076ff86). Stricter than those where they let further fields through: no field
 * is written that they do not name.
 */
import * as z from 'zod';

const UUID4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const texts = z.record(z.string(), z.string());
const said = z.string().min(1);

const SourceData = z.discriminatedUnion('source_type', [
  z.strictObject({ source_type: z.literal('url'), dataset_name: said, url: z.array(z.url()).min(1) }),
  z.strictObject({
    source_type: z.literal('hf_dataset'),
    dataset_name: said,
    hf_repo: z.string().regex(/^[^/]+\/[^/]+$/),
  }),
  z.strictObject({ source_type: z.literal('other'), dataset_name: said }),
]);

const MetricConfig = z.strictObject({
  evaluation_description: said.optional(),
  metric_id: said,
  metric_name: said.optional(),
  metric_unit: said.optional(),
  lower_is_better: z.boolean(),
  score_type: z.literal('continuous'),
  min_score: z.union([z.number(), z.literal('-Infinity')]),
  max_score: z.union([z.number(), z.literal('Infinity')]),
  additional_details: texts.optional(),
});

const Result = z
  .strictObject({
    evaluation_result_id: z.string().regex(UUID4),
    evaluation_name: said,
    source_data: SourceData,
    metric_config: MetricConfig,
    score_details: z.strictObject({ score: z.number(), details: texts }),
    generation_config: z.strictObject({ additional_details: texts }).optional(),
  })
  .refine(({ score_details: { score }, metric_config: { min_score: least, max_score: most } }) => {
    return (
      score >= (typeof least === 'number' ? least : -Infinity) && score <= (typeof most === 'number' ? most : Infinity)
    );
  }, 'the score lies within its bounds');

/** One record. */
export const EeeLog = z.strictObject({
  schema_version: z.literal('0.3.0'),
  evaluation_id: z.string().regex(/^[^/]+(?:\/[^/]+){2,3}$/),
  retrieved_timestamp: z.string().regex(/^\d{9,11}(?:\.\d+)?$/),
  source_metadata: z.strictObject({
    source_name: said,
    source_type: z.literal('documentation'),
    source_organization_name: said,
    source_organization_url: z.url().optional(),
    evaluator_relationship: z.enum(['first_party', 'third_party', 'collaborative', 'other']),
    additional_details: texts,
  }),
  eval_library: z.strictObject({ name: said, version: said, additional_details: texts.optional() }),
  model_info: z.strictObject({
    name: said,
    id: said,
    developer: said.optional(),
    additional_details: texts.and(
      z.looseObject({
        deployment_type: z.enum(['self_deployed', 'externally_managed', 'unknown']),
        model_availability: z.enum(['open_weights', 'closed_weights', 'unknown']),
      }),
    ),
  }),
  evaluation_results: z.array(Result).min(1),
});

/** Where the datastore takes a record from: five parts that any file system bears, the last a UUID of version 4. */
export const EEE_PLACE =
  /^data\/(?!data\/)[^/<>:"\\|?*\p{Cc}]*[^/<>:"\\|?*\p{Cc}. ]\/[^/<>:"\\|?*\p{Cc}]*[^/<>:"\\|?*\p{Cc}. ]\/[^/<>:"\\|?*\p{Cc}]*[^/<>:"\\|?*\p{Cc}. ]\/[0-9a-f-]{36}\.json$/u;
