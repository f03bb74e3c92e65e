-- Beside the strictest license of a lineage, all of them as an SPDX expression.
DROP VIEW effective_licenses;
--> statement-breakpoint
CREATE VIEW effective_licenses AS
SELECT m.id AS model_id, e.license, e.complete, e.path, e.freer_than_parent, e.expression
FROM model_effective_licenses e JOIN models m ON m.key = e.model;
