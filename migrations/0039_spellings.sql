CREATE TABLE `model_spellings` (
	`spelling` text NOT NULL,
	`model` integer NOT NULL,
	PRIMARY KEY(`spelling`, `model`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `model_spellings_model` ON `model_spellings` (`model`);
--> statement-breakpoint
CREATE TABLE `subject_spellings` (
	`spelling` text NOT NULL,
	`subject` text NOT NULL,
	PRIMARY KEY(`spelling`, `subject`)
) WITHOUT ROWID;
