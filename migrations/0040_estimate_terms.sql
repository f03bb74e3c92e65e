CREATE TABLE `estimate_terms` (
	`term` text PRIMARY KEY NOT NULL,
	`value` real NOT NULL
);
--> statement-breakpoint
ALTER TABLE `estimate_names` ADD `generation` text;--> statement-breakpoint
ALTER TABLE `estimate_names` ADD `released` text;
--> statement-breakpoint
-- What to expect of a model before anything is claimed about it: of one of its size, its day of release and its generation.
-- `level`, `error` and `sure` as in estimates; NULL where size or day is not known, for the day of a repo whose family is not
-- known says nothing of the weights in it. `own_release`: 1 for a release of the developer of its generation.
CREATE VIEW expectations AS
SELECT model_id, round(100 * share, 1) AS level, round(100 * share * (1 - share) * deviation, 1) AS error,
       round(round(100 * share, 1) - round(100 * share * (1 - share) * deviation, 1), 1) AS sure, own_release
FROM (
  SELECT m.id AS model_id, 1 / (1 + exp(-((SELECT value FROM estimate_terms WHERE term = 'constant')
           + (SELECT value FROM estimate_terms WHERE term = 'size') * log10(m.parameters)
           + (SELECT value FROM estimate_terms WHERE term = 'day')
             * (julianday(coalesce(g.released, CASE WHEN m.family IS NOT NULL THEN substr(m.created_at, 1, 10) END)) - 2440587.5)
           + coalesce((SELECT value FROM estimate_terms WHERE term = 'generation:' || m.generation), 0)))) AS share,
         (SELECT value FROM estimate_terms WHERE term = 'deviation') AS deviation,
         EXISTS (SELECT 1 FROM released_with r JOIN json_each(r.owners) o ON o.value = m.owner
                 WHERE r.name = coalesce(m.generation, m.family)) AS own_release
  FROM models m LEFT JOIN generations g ON g.generation = m.generation
  WHERE m.gone_at IS NULL
);
--> statement-breakpoint
INSERT OR IGNORE INTO unsettled (model, searched) SELECT DISTINCT model, 1 FROM model_claims;
