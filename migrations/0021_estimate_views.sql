-- What the claims together let expect: a level a model and field, a difficulty a benchmark; estimates, not measurements.

-- `level`: per cent on a benchmark of middling difficulty, one standard error `error`; `field` is overall, or a field of
-- benchmarks. `own_claims` of the `claims` are said by the model's own side; what such claims add is taken off.
CREATE VIEW estimates AS
SELECT e.subject_id,
       CASE WHEN e.subject_id LIKE 'proprietary:%' THEN 'closed' ELSE 'open' END AS access,
       CASE WHEN e.subject_id LIKE 'proprietary:%'
            THEN coalesce((SELECT p.name FROM proprietary_models p WHERE p.proprietary = substr(e.subject_id, 13)), substr(e.subject_id, 13))
            ELSE e.subject_id END AS name,
       e.field, e.level, e.error, round(e.level - 2 * e.error, 1) AS low, round(e.level + 2 * e.error, 1) AS high,
       e.claims, e.benchmarks, e.claimants, e.own_claims
FROM model_estimates e;
--> statement-breakpoint
-- `level`: per cent that a model of middling ability reaches; `spread`: 1 where it tells models apart as most do.
CREATE VIEW difficulties AS
SELECT d.benchmark, b.name, d.field, d.level, d.spread, d.claims, d.models
FROM benchmark_estimates d LEFT JOIN benchmarks b ON b.benchmark = d.benchmark;
