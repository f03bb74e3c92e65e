CREATE TABLE `moved_subjects` (
	`model` integer NOT NULL,
	`place` integer NOT NULL,
	`subject_id` text,
	PRIMARY KEY(`model`, `place`)
);
--> statement-breakpoint
CREATE TABLE `unsettled_standings` (
	`subject_id` text NOT NULL,
	`benchmark` text NOT NULL,
	PRIMARY KEY(`subject_id`, `benchmark`)
);
--> statement-breakpoint
-- In a file whose crawl was stopped before it had settled.
INSERT INTO unsettled_standings
SELECT subject_id, benchmark FROM claim_standings WHERE subject_id IN (SELECT subject_id FROM unsettled_subjects);
