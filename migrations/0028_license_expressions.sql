ALTER TABLE `model_effective_licenses` ADD `expression` text;--> statement-breakpoint
ALTER TABLE `licenses` ADD `expression` text;