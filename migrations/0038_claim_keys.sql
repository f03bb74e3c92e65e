CREATE TABLE `__new_unsettled_subjects` (
	`subject_id` text NOT NULL,
	`edition` text NOT NULL,
	PRIMARY KEY(`subject_id`, `edition`)
);
--> statement-breakpoint
CREATE INDEX `model_claims_edition` ON `model_claims` (`subject_id`,`edition`);
--> statement-breakpoint
-- What a killed run left to be settled stays so, of each subject all editions.
INSERT OR IGNORE INTO __new_unsettled_subjects (subject_id, edition)
SELECT u.subject_id, coalesce(c.edition, '') FROM unsettled_subjects u CROSS JOIN model_claims c ON c.subject_id = u.subject_id;
--> statement-breakpoint
DROP TABLE `unsettled_subjects`;
--> statement-breakpoint
ALTER TABLE `__new_unsettled_subjects` RENAME TO `unsettled_subjects`;
--> statement-breakpoint
CREATE INDEX `aliases_model` ON `aliases` (`model`);
--> statement-breakpoint
CREATE INDEX `settled_notes_model` ON `settled_notes` (`model`);
