import type { Entry } from './entry.ts';

/** Tables of how the index came about. */
export const LOG_TABLES: readonly Entry[] = [
  {
    table: 'as_of',
    row: 'the state of the Hub that this index speaks of',
    columns: { crawl: 'the last crawl', date: 'day of its newest answer' },
    example: { asks: 'As of when?', sql: 'SELECT crawl, date FROM as_of' },
  },
  {
    table: 'crawls',
    row: 'one run of a crawl',
    columns: {
      id: 'number of the run',
      started_at: 'when it began (ISO 8601, UTC)',
      finished_at: 'when it ended; null while it runs or was killed',
      kind: 'listing that was asked for: auto, full or none',
      scope: 'what it was about: whole Hub, author=..., task=...',
      requests: { says: 'requests made', unit: 'requests' },
      models_seen: { says: 'models listed', unit: 'models' },
      models_new: { says: 'models not known before', unit: 'models' },
      models_changed: { says: 'models known before that changed', unit: 'models' },
      rows_written: { says: 'rows inserted, updated or deleted', unit: 'rows' },
      failures: { says: 'failures recorded', unit: 'failures' },
      outcome: 'running, done, failed, interrupted or killed',
    },
    example: {
      asks: 'The last runs',
      sql: 'SELECT id, started_at, scope, models_seen, models_changed, failures, outcome FROM crawls ORDER BY id DESC LIMIT 5',
    },
  },
  {
    table: 'failures',
    row: 'one thing that went wrong in a crawl',
    columns: {
      crawl: 'the run',
      model_id: 'the model it is about; null for none',
      url: 'what was asked for',
      code: 'kind of failure',
      message: 'what happened and what to do',
    },
    example: { asks: 'What fails?', sql: 'SELECT crawl, code, count(*) AS times FROM failures GROUP BY crawl, code' },
  },
];
