/** The process that runs one query for `hubdex sql` and is ended when it takes too long. */
import { openForReading } from '../index/open.ts';
import { query } from '../index/query.ts';
import type { QueryAnswer, QueryTask } from './commands/sql.ts';

process.once('message', (message) => {
  process.send?.(answer(message as QueryTask));
});

function answer({ db: path, sql, limit, parameters }: QueryTask): QueryAnswer {
  try {
    const db = openForReading(path);
    return { table: query(db, sql, { rows: limit }, parameters) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
