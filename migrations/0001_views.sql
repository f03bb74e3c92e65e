-- The names that lessons and users rely on. Storage beneath them is compact; these keep their meaning.
CREATE VIEW tags AS
SELECT m.id AS model_id, n.tag AS tag
FROM model_tags t JOIN tag_names n ON n.id = t.tag JOIN models m ON m.key = t.model;
--> statement-breakpoint
CREATE VIEW files AS
SELECT m.id AS model_id, f.path, f.bytes, f.sha256, f.blob_id
FROM model_files f JOIN models m ON m.key = f.model;
--> statement-breakpoint
CREATE VIEW weights AS
SELECT m.id AS model_id, w.format, w.level, w.bits_per_weight, w.bytes, w.file_count, w.shards,
       w.part, w.basis, w.read_at AS place, w.rule, w.first_file
FROM model_weights w JOIN models m ON m.key = w.model;
--> statement-breakpoint
CREATE VIEW model_license AS
SELECT m.id AS model_id, l.license, l.declared, l.state, l.basis, l.place, l.rule, l.license_name, l.license_link
FROM model_licenses l JOIN models m ON m.key = l.model;
--> statement-breakpoint
CREATE VIEW effective_licenses AS
SELECT m.id AS model_id, e.license, e.complete, e.path, e.freer_than_parent
FROM model_effective_licenses e JOIN models m ON m.key = e.model;
--> statement-breakpoint
CREATE VIEW lineage AS
SELECT m.id AS child_id, e.parent_id, e.relation, e.basis, e.place, e.rule, e.stated
FROM edges e JOIN models m ON m.key = e.child;
--> statement-breakpoint
CREATE VIEW claims AS
SELECT m.id AS model_id, c.subject, c.subject_id, c.role, c.benchmark, c.label, c.variant, c.metric, c.shots,
       c.value, c.value_text, c.unit, c.bold, c.setting_from, c.standing, c.source_kind, c.line,
       c.start_at, c.end_at, c.quote, c.sha,
       'https://huggingface.co/' || m.id || '/blob/' || coalesce(c.sha, 'main') || '/README.md?code=true#L' || c.line AS url
FROM model_claims c JOIN models m ON m.key = c.model;
--> statement-breakpoint
CREATE VIEW tokenizers AS
SELECT m.id AS model_id, t.class, t.vocab_size, t.fingerprint, t.chat_template_hash
FROM model_tokenizers t JOIN models m ON m.key = t.model;
--> statement-breakpoint
CREATE VIEW architectures AS
SELECT m.id AS model_id, s.architecture, s.layers, s.hidden_size, s.heads, s.kv_heads, s.head_size, s.kv_rank,
       s.sliding_window, s.sliding_pattern, s.native_context_length, s.experts_per_token, s.vocab_size, s.dtype
FROM model_shapes s JOIN models m ON m.key = s.model;
--> statement-breakpoint
CREATE VIEW changes AS
SELECT m.id AS model_id, c.field, c.old_value, c.new_value, c.seen_at
FROM model_changes c JOIN models m ON m.key = c.model;
--> statement-breakpoint
CREATE VIEW facts AS
SELECT m.id AS model_id, f.word AS field, e.value ->> 1 AS value, b.word AS basis, p.word AS place, r.word AS rule,
       e.value ->> 5 AS chosen
FROM model_facts mf JOIN models m ON m.key = mf.model, json_each(mf.facts) e
JOIN words f ON f.id = e.value ->> 0 JOIN words b ON b.id = e.value ->> 2
JOIN words p ON p.id = e.value ->> 3 JOIN words r ON r.id = e.value ->> 4
UNION ALL
SELECT m.id, i.field, i.value, i.basis, i.place, i.rule, 1
FROM inherited i JOIN models m ON m.key = i.model;
--> statement-breakpoint
CREATE VIEW notes AS
SELECT m.id AS model_id, c.word AS code, p.word AS place, e.value ->> 2 AS saw
FROM model_facts mf JOIN models m ON m.key = mf.model, json_each(mf.notes) e
JOIN words c ON c.id = e.value ->> 0 JOIN words p ON p.id = e.value ->> 1
WHERE mf.notes IS NOT NULL
UNION ALL
SELECT m.id, s.code, s.place, s.saw
FROM settled_notes s JOIN models m ON m.key = s.model;
--> statement-breakpoint
CREATE VIRTUAL TABLE search USING fts5(id, tags, card, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
