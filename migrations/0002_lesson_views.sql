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
