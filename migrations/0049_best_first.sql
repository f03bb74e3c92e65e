DROP INDEX `model_estimates_ranked`;--> statement-breakpoint
CREATE INDEX `model_estimates_best` ON `model_estimates` (`field`,level - error DESC,`subject_id`) WHERE ranks;