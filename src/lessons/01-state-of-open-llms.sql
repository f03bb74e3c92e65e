-- lesson: 1 State of Open Source LLMs
-- about: Which open models there are, who uses them, and how near they come to closed ones.

-- question: families
-- ask: Which families do the open models come from, and how much are they used?
-- read: One row a foundation family, by the downloads of all repos that hold its weights: originals, fine-tunes,
--   merges and repackagings. Downloads are of the last 30 days. new_repos were created in the 30 days before the
--   crawl. "unknown" counts the repos whose family nothing says.
-- param: top = 25 -- how many families
-- chart: bars label=family value=downloads
SELECT coalesce(f.name, m.family, 'unknown') AS family,
       f.developer,
       count(*) AS models,
       sum(m.downloads) AS downloads,
       sum(m.created_at >= date(a.date, '-30 days')) AS new_repos
FROM current_models m
CROSS JOIN as_of a
LEFT JOIN families f ON f.family = m.family
GROUP BY m.family
ORDER BY downloads DESC
LIMIT :top;
