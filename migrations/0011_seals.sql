ALTER TABLE `archive` ADD `seal` blob;--> statement-breakpoint
ALTER TABLE `cursors` ADD `doubted` integer DEFAULT 0 NOT NULL;