/** One query of the command line, in a process of its own. */
import { type Bounds, querying } from './querying.ts';
import type { Batch, QueryTask } from './talk.ts';

/**
 * Runs one reading statement in a process that may take so many bytes of memory, and gives its rows in batches.
 * @throws QueryError for what cannot be answered, IndexFileError, EndedError
 */
export async function* ask(task: QueryTask, bounds: Bounds, memory?: number): AsyncGenerator<Batch> {
  const process = querying(memory);
  try {
    yield* process.run(task, bounds);
  } finally {
    process.end();
  }
}
