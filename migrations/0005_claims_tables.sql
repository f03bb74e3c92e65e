CREATE TABLE `claim_scores` (
	`model` integer NOT NULL,
	`place` integer NOT NULL,
	`score` real NOT NULL,
	`step` real NOT NULL,
	`way` text,
	`speaks` integer NOT NULL,
	`leads` integer NOT NULL,
	PRIMARY KEY(`model`, `place`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `model_flags` (
	`model` integer NOT NULL,
	`flag` text NOT NULL,
	`detail` text NOT NULL,
	`evidence` text NOT NULL,
	PRIMARY KEY(`model`, `flag`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `metrics` (
	`metric` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`unit` text,
	`higher_is_better` integer NOT NULL,
	`source_url` text,
	`counts_right` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `red_flag_kinds` (
	`flag` text PRIMARY KEY NOT NULL,
	`severity` text NOT NULL,
	`states` text NOT NULL,
	`margin` real,
	`least` integer NOT NULL,
	`share` real,
	`source_url` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `suites` (
	`edition` text NOT NULL,
	`suite` text NOT NULL,
	`name` text NOT NULL,
	`since` text NOT NULL,
	`until` text,
	`benchmark` text NOT NULL,
	`shots` integer NOT NULL,
	`telling` integer NOT NULL,
	`rescaled` integer NOT NULL,
	`source_url` text NOT NULL,
	PRIMARY KEY(`edition`, `benchmark`)
);
--> statement-breakpoint
ALTER TABLE `benchmarks` ADD `metric` text;