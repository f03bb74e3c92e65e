CREATE TABLE `statement_verdicts` (
	`statement` text NOT NULL,
	`since_crawl` integer NOT NULL,
	`since` text NOT NULL,
	`until_crawl` integer NOT NULL,
	`until` text NOT NULL,
	`verdict` text NOT NULL,
	`sentence` text NOT NULL,
	`evidence` text NOT NULL,
	`moved` text,
	`hubdex` text NOT NULL,
	PRIMARY KEY(`statement`, `since_crawl`)
);
--> statement-breakpoint
CREATE INDEX `model_effective_licenses_freer` ON `model_effective_licenses` (`model`) WHERE "model_effective_licenses"."freer_than_parent" is not null;