ALTER TABLE `licenses` ADD `text_read` text;--> statement-breakpoint
ALTER TABLE `licenses` ADD `text_digest` text;--> statement-breakpoint
ALTER TABLE `licenses` ADD `text_url` text;