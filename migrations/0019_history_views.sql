UPDATE model_changes SET hub_id = (SELECT coalesce(m.hub_id, m.id) FROM models m WHERE m.key = model_changes.model);
--> statement-breakpoint
DROP VIEW changes;
--> statement-breakpoint
-- What the Hub changed of a model: `seen_from` is when the old value was last known to stand, `seen_at` when the new one was
-- first seen, `hub_time` the time that the Hub gives for the repo's last change. Fields: id, license, gated, task, library,
-- disabled, parameters, family, generation, parents, gone, and `claim B (setting)` for numbers that its card states of itself.
CREATE VIEW changes AS
SELECT m.id AS model_id, c.field, c.old_value, c.new_value, c.seen_at, c.seen_from, c.hub_time, c.hub_id
FROM model_changes c JOIN models m ON m.key = c.model;
--> statement-breakpoint
-- Downloads (of the 30 days before) and likes at some times: weekly at most, sooner where they moved by half, and only of
-- models that are used at all. The present numbers stand in `models`.
CREATE VIEW usage_history AS
SELECT m.id AS model_id, c.at AS seen_at, c.downloads, c.likes
FROM model_counts c JOIN models m ON m.key = c.model;
--> statement-breakpoint
-- An index of before holds no meanings of names yet: its next crawl settles everything once.
INSERT OR IGNORE INTO unsettled (model, searched) SELECT key, 1 FROM models;
