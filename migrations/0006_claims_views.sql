-- What can be asked of the claims. Evidence is JSON: one object a claim, with the line on the Hub.

-- Every claim on its benchmark's own scale, with what its benchmark's row says of that scale.
-- `scale` is what the printed number was multiplied with: a share of one on a benchmark in percent becomes a percentage,
-- unless a number above one stands beside it; marks out of ten become such when they are printed out of a hundred.
-- `step` is one unit of the last printed digit: numbers that differ by no more may be the same number, rounded.
-- `usual_metric` is null where several are; `way` is the metric where it is stated and not the usual one.
-- `setting` is all that is stated of how it was measured, null when nothing is.
CREATE VIEW claim_values AS
SELECT v.*, v.value * v.scale AS score, v.printed_step * v.scale AS step,
       nullif(rtrim(coalesce(v.shots || '-shot, ', '') || coalesce(v.variant || ', ', '') || coalesce(v.metric, ''), ', '), '') AS setting
FROM (
  SELECT c.model, c.place, m.id AS model_id, m.owner, m.created_at, m.last_modified, c.subject, c.subject_id, c.role, c.standing,
         c.benchmark, c.label, c.shots, c.variant, c.metric, b.metric AS usual_metric,
         CASE WHEN c.metric IS NOT b.metric THEN c.metric END AS way,
         c.value, c.value_text, c.bold, c.source_kind, c.line, b.name AS benchmark_name, b.unit, b.range_max,
         coalesce(mt.higher_is_better, b.higher_is_better) AS higher_is_better, b.published,
         CASE WHEN c.metric IS NULL OR c.metric IS b.metric OR mt.unit IS b.unit OR (b.unit = '%' AND c.metric LIKE '%@%') THEN 1 ELSE 0 END AS on_scale,
         CASE WHEN b.metric <> 'win-rate' AND (c.metric IS NULL OR c.metric IS b.metric OR c.metric LIKE 'acc%') THEN b.chance END AS chance,
         CASE WHEN c.benchmark = b.benchmark AND (c.metric IS NULL OR c.metric IS b.metric) THEN b.ceiling END AS ceiling,
         CASE WHEN b.unit = '%' AND c.value > 0 AND c.value <= 1 AND c.value_text LIKE '%.%' AND c.value_text NOT LIKE '%\%%' ESCAPE '\'
                   AND c.unit IS NOT '%' AND NOT EXISTS (
                     SELECT 1 FROM model_claims o
                     WHERE o.model = c.model AND o.place BETWEEN c.place - 40 AND c.place + 40 AND o.source_kind = c.source_kind AND o.value > 1
                       AND (o.benchmark = c.benchmark OR (o.line = c.line AND EXISTS (
                         SELECT 1 FROM benchmarks p
                         WHERE p.benchmark = substr(o.benchmark, 1, instr(o.benchmark || '/', '/') - 1) AND p.unit = '%'))))
              THEN 100.0
              WHEN b.unit = 'score-10' AND c.value > 10 AND c.value <= 100 AND (c.metric IS NULL OR c.metric IS b.metric) THEN 0.1
              ELSE 1.0 END AS scale,
         CASE WHEN instr(c.value_text, '.') = 0 THEN 1.0
              ELSE CASE length(substr(c.value_text, instr(c.value_text, '.') + 1)) - length(ltrim(substr(c.value_text, instr(c.value_text, '.') + 1), '0123456789'))
                     WHEN 0 THEN 1.0 WHEN 1 THEN 0.1 WHEN 2 THEN 0.01 WHEN 3 THEN 0.001 ELSE 0.0001 END END AS printed_step,
         'https://huggingface.co/' || m.id || '/blob/' || coalesce(c.sha, 'main') || '/README.md?code=true#L' || c.line AS url
  FROM model_claims c
  JOIN models m ON m.key = c.model
  LEFT JOIN benchmarks b ON b.benchmark = substr(c.benchmark, 1, instr(c.benchmark || '/', '/') - 1)
  LEFT JOIN metrics mt ON mt.metric = c.metric
) v;
