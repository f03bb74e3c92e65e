CREATE TABLE `benchmark_estimates` (
	`benchmark` text PRIMARY KEY NOT NULL,
	`field` text NOT NULL,
	`level` real NOT NULL,
	`spread` real NOT NULL,
	`claims` integer NOT NULL,
	`models` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `model_estimates` (
	`subject_id` text NOT NULL,
	`field` text NOT NULL,
	`level` real NOT NULL,
	`error` real NOT NULL,
	`claims` integer NOT NULL,
	`benchmarks` integer NOT NULL,
	`claimants` integer NOT NULL,
	`own_claims` integer NOT NULL,
	PRIMARY KEY(`subject_id`, `field`)
);
