CREATE TABLE `facet_counts` (
	`facet` text NOT NULL,
	`value` text NOT NULL,
	`models` integer NOT NULL,
	`downloads` integer NOT NULL,
	PRIMARY KEY(`facet`, `value`)
) WITHOUT ROWID;
