CREATE TABLE `claim_standings` (
	`subject_id` text NOT NULL,
	`benchmark` text NOT NULL,
	`merit` real NOT NULL,
	`model` integer NOT NULL,
	`place` integer NOT NULL,
	`claims` integer NOT NULL,
	`lowest` real NOT NULL,
	`highest` real NOT NULL,
	`newest` text,
	`newest_model` integer NOT NULL,
	`newest_place` integer NOT NULL,
	PRIMARY KEY(`subject_id`, `benchmark`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `claim_standings_best` ON `claim_standings` (`benchmark`,merit DESC,`subject_id`);--> statement-breakpoint
CREATE INDEX `claim_standings_newest` ON `claim_standings` (`benchmark`,`newest`);--> statement-breakpoint
CREATE TABLE `listed_models` (
	`list` text NOT NULL,
	`value` text NOT NULL,
	`downloads` integer NOT NULL,
	`model` integer NOT NULL,
	PRIMARY KEY(`list`, `value`, `downloads`, `model`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `listed_models_downloads` ON `listed_models` (`list`,`downloads`,`model`);--> statement-breakpoint
CREATE INDEX `claim_disagreements_benchmark` ON `claim_disagreements` (`benchmark`,difference DESC,`subject_id`);
--> statement-breakpoint
INSERT INTO claim_standings (subject_id, benchmark, merit, model, place, claims, lowest, highest, newest, newest_model, newest_place)
SELECT subject_id, benchmark, merit, model, place, claims, lowest, highest, newest, newest_model, newest_place FROM (
  SELECT *, row_number() OVER best AS rank, count(*) OVER whole AS claims, min(score) OVER whole AS lowest,
    max(score) OVER whole AS highest, max(created_at) OVER whole AS newest,
    first_value(model) OVER newest AS newest_model, first_value(place) OVER newest AS newest_place
  FROM (
    SELECT v.subject_id, v.benchmark, v.model, v.place, v.score, v.created_at,
      v.score * iif(coalesce(v.higher_is_better, 1), 1, -1) AS merit
    FROM claim_values v
    WHERE v.subject_id IS NOT NULL AND v.benchmark IS NOT NULL AND v.benchmark <> 'average' AND v.on_scale
  )
  WINDOW whole AS (PARTITION BY subject_id, benchmark), best AS (whole ORDER BY merit DESC, model, place),
    newest AS (whole ORDER BY created_at DESC, model, place)
)
WHERE rank = 1;
--> statement-breakpoint
INSERT INTO listed_models (list, value, downloads, model)
SELECT 'flag', f.flag, coalesce(m.downloads, 0), m.key FROM model_flags f CROSS JOIN models m ON m.key = f.model;
--> statement-breakpoint
INSERT INTO listed_models (list, value, downloads, model)
SELECT 'freer', m.license, coalesce(m.downloads, 0), m.key
FROM model_effective_licenses e CROSS JOIN models m ON m.key = e.model
WHERE e.freer_than_parent IS NOT NULL AND m.gone_at IS NULL AND m.license IS NOT NULL;
--> statement-breakpoint
INSERT INTO facet_counts (facet, value, models, downloads)
SELECT 'flag', value, count(*), sum(downloads) FROM listed_models WHERE list = 'flag' GROUP BY value;
