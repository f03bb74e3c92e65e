import type { Entry } from './entry.ts';

/** Tables of what binds a model, what it comes from and how it changed. */
export const ORIGIN_TABLES: readonly Entry[] = [
  {
    table: 'model_license',
    row: "one model's license and who says so",
    columns: {
      declared: 'what the card or tag says, verbatim',
      state: 'declared, named-other, inherited (from its parent), unknown or absent',
    },
    example: {
      asks: 'Licenses that are declared under another name',
      sql: "SELECT model_id, declared, license, license_name FROM model_license WHERE declared <> license OR state = 'named-other' LIMIT 10",
    },
  },
  {
    table: 'effective_licenses',
    row: 'one model with the most restrictive license along its lineage',
    columns: {
      license: 'that license',
      complete: '1: every license of the chain is known',
      path: 'model (license) -> parent (license) ..., to the one whose license it is',
      freer_than_parent:
        "path to the ancestor whose license is stricter than the model's own; null where there is none",
      expression: 'SPDX expression of its license and all of its ancestry that are known, joined by AND',
    },
    example: {
      asks: 'What binds a derived model?',
      sql: 'SELECT model_id, license, path FROM effective_licenses LIMIT 5',
    },
  },
  {
    table: 'lineage',
    row: 'one parent that a model states or that follows from it',
    columns: { stated: 'the parent as written' },
    example: {
      asks: 'Which models are built on most?',
      sql: 'SELECT parent_id, relation, count(*) AS children FROM lineage GROUP BY parent_id, relation ORDER BY children DESC LIMIT 10',
    },
  },
  {
    table: 'changes',
    row: 'one change of a model between two crawls',
    columns: {
      field:
        'what changed: id, license, gated, task, parameters, family, parents, gone ..., or a claim of its own card',
      old_value: 'what it was',
      new_value: 'what it is since',
      seen_at: 'when the new value was first seen (ISO 8601, UTC)',
      seen_from: 'when the old value was last known to stand (ISO 8601, UTC)',
      hub_time: "the Hub's own time of the repo's last change (ISO 8601, UTC)",
      hub_id: "the Hub's own _id of the model",
    },
    example: {
      asks: 'What changed lately?',
      sql: 'SELECT model_id, field, old_value, new_value, seen_at FROM changes ORDER BY seen_at DESC LIMIT 10',
    },
  },
  {
    table: 'usage_history',
    row: 'downloads and likes of a model at one time: weekly at most, and when they moved by half; the present ones are in models',
    columns: {
      downloads: { says: 'downloads in the 30 days before', unit: 'downloads' },
      likes: { says: 'likes', unit: 'likes' },
    },
    example: {
      asks: 'Downloads over time',
      sql: 'SELECT model_id, seen_at, downloads, likes FROM usage_history ORDER BY model_id, seen_at LIMIT 10',
    },
  },
];
