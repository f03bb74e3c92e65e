CREATE TABLE `claim_disagreements` (
	`model` integer NOT NULL,
	`place` integer NOT NULL,
	`subject_id` text NOT NULL,
	`edition` text NOT NULL,
	`benchmark` text NOT NULL,
	`setting` text,
	`lowest` real NOT NULL,
	`highest` real NOT NULL,
	`difference` real NOT NULL,
	`stated` text NOT NULL,
	`cards` integer NOT NULL,
	PRIMARY KEY(`model`, `place`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `claim_disagreements_subject` ON `claim_disagreements` (`subject_id`,`edition`);
--> statement-breakpoint
CREATE INDEX `claim_disagreements_widest` ON `claim_disagreements` (difference DESC,`subject_id`,`benchmark`);
--> statement-breakpoint
INSERT INTO claim_disagreements (model, place, subject_id, edition, benchmark, setting, lowest, highest, difference, stated, cards)
SELECT model, place, subject_id, edition, benchmark, setting, lowest, highest, round(highest - lowest, 4), stated, cards
FROM (
  SELECT g.model, g.place, g.subject_id, g.edition, g.benchmark, min(CASE WHEN s.shots IS g.shots THEN s.setting END) AS setting,
    min(s.score) AS lowest, max(s.score) AS highest, max(s.step) AS step,
    CASE WHEN max(s.setting) IS NULL THEN 'by none'
      WHEN sum(s.setting IS NULL OR s.shots IS NOT g.shots) > 0 THEN 'by some' ELSE 'by all' END AS stated,
    count(DISTINCT s.model) AS cards
  FROM claim_values g
  CROSS JOIN claim_values s ON s.subject_id = g.subject_id AND s.edition = g.edition AND s.method IS g.method AND s.way IS g.way
    AND s.speaks AND (s.shots IS g.shots OR (s.shots IS NULL AND NOT EXISTS (
      SELECT 1 FROM model_claims x
      WHERE x.subject_id = s.subject_id AND x.edition = s.edition AND x.model = s.model AND x.shots IS NOT NULL)))
  WHERE g.leads
  GROUP BY g.model, g.place
)
WHERE highest - lowest > step + 1e-9;
--> statement-breakpoint
DROP VIEW disagreements;
--> statement-breakpoint
-- Where cards state different scores of one model in one class, by more than rounding. The claims that prove it are read
-- only of the rows that are asked for.
CREATE VIEW disagreements AS
SELECT d.subject_id, d.benchmark, d.setting, d.lowest, d.highest, d.difference, d.stated, d.cards, (
  SELECT json_group_array(json_object(
    'card', s.model_id, 'date', s.last_modified, 'line', s.line, 'called', s.subject, 'role', s.role, 'standing', s.standing,
    'setting', s.setting, 'value', s.value_text, 'score', s.score, 'url', s.url))
  FROM claim_values g
  CROSS JOIN claim_values s ON s.subject_id = g.subject_id AND s.edition = g.edition AND s.method IS g.method AND s.way IS g.way
    AND s.speaks AND (s.shots IS g.shots OR (s.shots IS NULL AND NOT EXISTS (
      SELECT 1 FROM model_claims x
      WHERE x.subject_id = s.subject_id AND x.edition = s.edition AND x.model = s.model AND x.shots IS NOT NULL)))
  WHERE g.model = d.model AND g.place = d.place
) AS evidence
FROM claim_disagreements d;
