CREATE TABLE `settling` (
	`step` text NOT NULL,
	`model` integer NOT NULL,
	PRIMARY KEY(`step`, `model`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `settling_names` (
	`name` text COLLATE NOCASE PRIMARY KEY NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `subject_meanings` (
	`subject` text PRIMARY KEY NOT NULL,
	`means` text
);
--> statement-breakpoint
CREATE INDEX `subject_meanings_means` ON `subject_meanings` (`means`);--> statement-breakpoint
CREATE TABLE `unsettled_hashes` (
	`sha256` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `unsettled_subjects` (
	`subject_id` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE `unsettled` ADD `lineage` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `model_claims_called` ON `model_claims` (`subject`);