DROP TABLE `benchmark_counts`;
--> statement-breakpoint
CREATE TABLE `benchmark_counts` (
	`benchmark` text PRIMARY KEY NOT NULL,
	`claims` integer NOT NULL,
	`cards` integer NOT NULL,
	`subjects` integer NOT NULL,
	`bare` integer NOT NULL,
	`since` text,
	`until` text,
	`highest` real,
	`scored` integer,
	`since_published` integer
);
--> statement-breakpoint
-- In the order of the table: by the index on benchmarks, each row would be looked for on its own.
INSERT INTO benchmark_counts (benchmark, claims, cards, subjects, bare, since, until)
SELECT p.benchmark, sum(p.claims), count(*), s.subjects, sum(p.bare), min(m.created_at), max(m.created_at)
FROM (
  SELECT model, benchmark, count(*) AS claims,
    sum(shots IS NULL AND coalesce(variant, '') = '' AND coalesce(metric, '') = '') AS bare
  FROM model_claims WHERE +benchmark IS NOT NULL GROUP BY model, benchmark
) p
CROSS JOIN models m ON m.key = p.model
JOIN (SELECT benchmark, count(DISTINCT subject_id) AS subjects FROM model_claims GROUP BY benchmark) s ON s.benchmark = p.benchmark
GROUP BY p.benchmark;
--> statement-breakpoint
UPDATE benchmark_counts SET highest = s.highest, scored = s.models, since_published = s.since_published
FROM (
  SELECT benchmark, max(score) AS highest, count(*) AS models, coalesce(sum(released > published), 0) AS since_published
  FROM (
    SELECT v.benchmark, b.published, max(v.score) AS score,
      CASE WHEN v.subject_id LIKE 'proprietary:%'
        THEN (SELECT p.released FROM proprietary_models p WHERE p.proprietary = substr(v.subject_id, 13))
        ELSE (SELECT max(r.released) FROM release_dates r WHERE r.model_id = v.subject_id) END AS released
    FROM benchmarks b CROSS JOIN claim_values v ON v.benchmark = b.benchmark
    WHERE b.exposure IS NOT NULL AND b.unit = '%' AND v.subject_id IS NOT NULL AND v.on_scale AND v.edition NOT LIKE '% %'
    GROUP BY v.benchmark, v.subject_id
  )
  GROUP BY benchmark
) s
WHERE s.benchmark = benchmark_counts.benchmark;
--> statement-breakpoint
-- Claims on benchmarks by the numbers of their cards: read from an index alone.
CREATE VIEW benchmark_cards AS
SELECT benchmark, model AS card FROM model_claims WHERE benchmark IS NOT NULL;
