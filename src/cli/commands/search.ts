import { openForReading } from '../../index/open.ts';
import { findModels } from '../../index/search.ts';
import { EXIT, UsageError } from '../exit.ts';
import { type Format, formatted } from '../print.ts';
import type { Terminal } from '../terminal.ts';

export interface SearchOptions {
  db: string;
  limit: number;
  format: Format;
}

const COLUMNS = [
  'id',
  'family',
  'generation',
  'parameters',
  'license',
  'task',
  'downloads',
  'likes',
  'gone_at',
] as const;

/** Models whose id, tags or card hold the words. */
export async function searchCommand(
  words: readonly string[],
  options: SearchOptions,
  terminal: Terminal,
): Promise<number> {
  const query = words.join(' ');
  if (query.trim() === '') throw new UsageError('nothing to search for; give one or more words');
  const db = openForReading(options.db);
  try {
    const found = findModels(db, query, options.limit + 1);
    const rows = found.slice(0, options.limit).map((model) => COLUMNS.map((column) => model[column]));
    await terminal.out(formatted({ columns: [...COLUMNS], rows, cut: found.length > options.limit }, options.format));
    return EXIT.done;
  } finally {
    db.close();
  }
}
