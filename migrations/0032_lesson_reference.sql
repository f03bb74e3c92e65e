CREATE TABLE `devices` (
	`device` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`maker` text NOT NULL,
	`memory_gib` real NOT NULL,
	`usable_gib` real NOT NULL,
	`gigabytes_per_second` real,
	`source_url` text
);
--> statement-breakpoint
CREATE TABLE `family_months` (
	`family` text NOT NULL,
	`month` text,
	`relation` text,
	`task` text,
	`makers_own` integer NOT NULL,
	`models` integer NOT NULL,
	`downloads` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `name_words` (
	`word` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`meaning` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `openness` (
	`family` text PRIMARY KEY NOT NULL,
	`training_code` text NOT NULL,
	`training_data` text NOT NULL,
	`says` text NOT NULL,
	`source_url` text NOT NULL
);
--> statement-breakpoint
DROP INDEX `models_created`;--> statement-breakpoint
CREATE INDEX `models_drafts` ON `models` (`line`) WHERE line = 'draft';--> statement-breakpoint
CREATE INDEX models_created ON models (created_at, family, gone_at);--> statement-breakpoint
ALTER TABLE `benchmarks` ADD `items` integer;--> statement-breakpoint
ALTER TABLE `benchmarks` ADD `scored` text;--> statement-breakpoint
ALTER TABLE `benchmarks` ADD `guessable` integer;--> statement-breakpoint
ALTER TABLE `benchmarks` ADD `exposure` text;--> statement-breakpoint
ALTER TABLE `families` ADD `owners` text;--> statement-breakpoint
ALTER TABLE `licenses` ADD `terms` text;