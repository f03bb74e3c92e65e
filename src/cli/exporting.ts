/** What all exports into a folder have around them. */
import { ExportFolderError } from '../explore/export/folder.ts';
import { openForReading, type Sqlite } from '../index/open.ts';
import { keepHeapSmall } from './engine.ts';
import { EXIT, UsageError } from './exit.ts';

/** Room for the pages of words that rows name by number. */
const RECURRING_KB = 16_384;

/**
 * Reads an index once from front to back, in little memory, while `write` writes from it.
 * @throws UsageError when the folder is not one to write into.
 */
export async function exporting(path: string, write: (db: Sqlite) => Promise<void>): Promise<number> {
  keepHeapSmall();
  const db = openForReading(path);
  // Pages kept in memory would help nobody but those of words that recur.
  db.pragma('mmap_size = 0');
  db.pragma(`cache_size = -${RECURRING_KB}`);
  try {
    await write(db);
    return EXIT.done;
  } catch (error) {
    if (error instanceof ExportFolderError) throw new UsageError(error.message);
    throw error;
  } finally {
    db.close();
  }
}
