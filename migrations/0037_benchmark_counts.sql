CREATE TABLE `benchmark_counts` (
	`benchmark` text PRIMARY KEY NOT NULL,
	`claims` integer NOT NULL,
	`cards` integer NOT NULL,
	`subjects` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO benchmark_counts (benchmark, claims, cards, subjects)
SELECT benchmark, count(*), count(DISTINCT model), count(DISTINCT subject_id)
FROM model_claims WHERE benchmark IS NOT NULL GROUP BY benchmark;
