import { openForReading } from '../../index/open.ts';
import { findModels } from '../../index/search.ts';
import { complain } from '../complain.ts';
import { EXIT, UsageError } from '../exit.ts';
import { ranked } from '../output/columns.ts';
import type { Format } from '../output/format.ts';
import { tableOf } from '../../index/table.ts';
import { formatted } from '../output/rows.ts';
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

/** What tells a reader of results most. */
const KINDS = ranked('id', 'parameters', 'license', 'downloads', 'generation', 'family');

/** Models whose id, tags or card hold the words. */
export async function searchCommand(
  words: readonly string[],
  options: SearchOptions,
  terminal: Terminal,
): Promise<number> {
  const query = words.join(' ');
  if (!/[\p{L}\p{N}]/u.test(query)) throw new UsageError('nothing to search for; give one or more words');
  const db = openForReading(options.db);
  try {
    const found = findModels(db, query, options.limit + 1);
    const table = tableOf(COLUMNS, found.slice(0, options.limit), found.length > options.limit);
    await terminal.out(formatted(table, options.format, terminal, { kinds: KINDS, fewest: 2 }));
    if (found.length === 0)
      complain(terminal, `no model holds all of these words: ${query}; give fewer, or the beginning of one as begin*`);
    return EXIT.done;
  } finally {
    db.close();
  }
}
