ALTER TABLE `model_claims` ADD `edition` text;--> statement-breakpoint
ALTER TABLE `model_claims` ADD `method` text;--> statement-breakpoint
ALTER TABLE `model_claims` ADD `silent` integer;