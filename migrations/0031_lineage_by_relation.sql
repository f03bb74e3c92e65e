DROP INDEX `edges_parent`;--> statement-breakpoint
CREATE INDEX `edges_parent` ON `edges` (`parent_id`,`relation`);