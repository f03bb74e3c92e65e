CREATE TABLE `model_counts` (
	`model` integer NOT NULL,
	`at` text NOT NULL,
	`downloads` integer,
	`likes` integer,
	PRIMARY KEY(`model`, `at`)
);
--> statement-breakpoint
ALTER TABLE `model_changes` ADD `hub_id` text;--> statement-breakpoint
ALTER TABLE `model_changes` ADD `seen_from` text;--> statement-breakpoint
ALTER TABLE `model_changes` ADD `hub_time` text;--> statement-breakpoint
CREATE INDEX `model_changes_seen` ON `model_changes` (`seen_at`);--> statement-breakpoint
ALTER TABLE `models` ADD `version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `models_version` ON `models` (`version`);