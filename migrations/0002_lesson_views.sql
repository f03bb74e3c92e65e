-- Views that keep the lessons' queries short; see src/lessons.

-- The state of the Hub that this index speaks of: the last crawl and the day of its newest answer.
CREATE VIEW as_of AS
SELECT c.id AS crawl,
       date(coalesce((SELECT a.at FROM archive a WHERE a.crawl = c.id ORDER BY a.seq DESC LIMIT 1), c.finished_at, c.started_at)) AS date
FROM crawls c ORDER BY c.id DESC LIMIT 1;
--> statement-breakpoint
-- The models that the Hub still has.
CREATE VIEW current_models AS
SELECT * FROM models WHERE gone_at IS NULL;
--> statement-breakpoint
-- Current models by weight format.
CREATE VIEW format_counts AS
SELECT format, count(DISTINCT model) AS models
FROM model_weights
WHERE part = 'weights' AND model NOT IN (SELECT key FROM models WHERE gone_at IS NOT NULL)
GROUP BY format;
--> statement-breakpoint
-- The questions over all models of the Hub read these indexes alone, never the rows.
CREATE INDEX models_kin ON models (family, owner, created_at, relation, downloads, gone_at);
--> statement-breakpoint
CREATE INDEX models_license ON models (license, gone_at);
--> statement-breakpoint
CREATE INDEX models_library ON models (library, gone_at);
--> statement-breakpoint
CREATE INDEX models_gated ON models (gated, gone_at);
--> statement-breakpoint
CREATE INDEX models_tasks ON models (task, downloads, gone_at);
--> statement-breakpoint
CREATE INDEX models_gone ON models (gone_at) WHERE gone_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX model_weights_kinds ON model_weights (format, model, part);
--> statement-breakpoint
CREATE INDEX model_weights_bytes ON model_weights (bytes) WHERE bytes IS NOT NULL;
