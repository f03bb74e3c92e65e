import { rebuildFile } from '../../crawl/rebuild-file.ts';
import { EXIT } from '../exit.ts';
import { progressLine } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

/** Rebuilds an index from its archive. */
export async function reindexCommand(db: string, terminal: Terminal): Promise<number> {
  const line = progressLine(terminal);
  const exchanges = rebuildFile(db, line.progress);
  line.end();
  await terminal.out(`${db} rebuilt from ${exchanges} archived exchanges\n`);
  return EXIT.done;
}
