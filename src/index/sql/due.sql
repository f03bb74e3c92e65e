-- Which models a pass is for. :tasks, :filters and :notes are JSON arrays; null means "not asked".

-- name: deserving
SELECT m.* FROM models m
WHERE m.gone_at IS NULL
  AND (:author IS NULL OR m.owner = :author COLLATE NOCASE)
  AND (:task IS NULL OR m.task = :task)
  AND (:tasks IS NULL OR m.task IN (SELECT value FROM json_each(:tasks)))
  AND (:search IS NULL OR instr(lower(m.id), lower(:search)) > 0)
  AND NOT EXISTS (
    SELECT 1 FROM json_each(:filters) f
    WHERE NOT EXISTS (
      SELECT 1 FROM model_tags t JOIN tag_names n ON n.id = t.tag WHERE t.model = m.key AND n.tag = f.value
    )
  )
  AND (:notes IS NULL OR EXISTS (
    SELECT 1 FROM notes n WHERE n.model_id = m.id AND n.code IN (SELECT value FROM json_each(:notes))
  ))
ORDER BY m.downloads DESC NULLS LAST, m.key
LIMIT :top

-- name: unseen
SELECT m.* FROM models m
WHERE m.gone_at IS NULL AND m.last_seen_at < :since AND (:author IS NULL OR m.owner = :author COLLATE NOCASE)
ORDER BY m.downloads DESC NULLS LAST, m.key

-- name: known
SELECT count(*) FROM models m WHERE m.gone_at IS NULL AND (:author IS NULL OR m.owner = :author COLLATE NOCASE)
