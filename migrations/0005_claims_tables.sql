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
	`source_url` text NOT NULL,
	PRIMARY KEY(`edition`, `benchmark`)
);
--> statement-breakpoint
ALTER TABLE `benchmarks` ADD `metric` text;