CREATE TABLE `estimate_claims` (
	`claim` integer PRIMARY KEY NOT NULL,
	`card` integer NOT NULL,
	`subject` integer NOT NULL,
	`measure` integer NOT NULL,
	`own` integer NOT NULL,
	`share` real NOT NULL
);
--> statement-breakpoint
CREATE TABLE `estimate_measures` (
	`number` integer PRIMARY KEY NOT NULL,
	`benchmark` text NOT NULL,
	`item` text NOT NULL,
	`class` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `estimate_measures_parts` ON `estimate_measures` (`benchmark`,`item`,`class`);--> statement-breakpoint
CREATE TABLE `estimate_names` (
	`number` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`parameters` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `estimate_names_name_unique` ON `estimate_names` (`name`);
--> statement-breakpoint
INSERT OR IGNORE INTO unsettled (model, searched) SELECT DISTINCT model, 1 FROM model_claims;
