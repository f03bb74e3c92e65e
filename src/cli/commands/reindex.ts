import { rebuildFile } from '../../crawl/rebuild-file.ts';
import type { DamagedError } from '../../index/seal.ts';
import { EXIT } from '../exit.ts';
import { progressLine } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

/** Which index, and whether around what is damaged. */
export interface ReindexOptions {
  db: string;
  salvage?: boolean;
}

const SHOWN = 20;

/** Rebuilds an index from its archive. Exit 3 where something was damaged and left out. */
export async function reindexCommand({ db, salvage }: ReindexOptions, terminal: Terminal): Promise<number> {
  const line = progressLine(terminal);
  const damaged: DamagedError[] = [];
  const onDamaged = salvage ? (error: DamagedError) => void damaged.push(error) : undefined;
  const exchanges = rebuildFile(db, line.progress, { onDamaged });
  line.end();
  await terminal.out(`${db} rebuilt from ${exchanges} archived exchanges\n`);
  for (const { seq, why } of damaged.slice(0, SHOWN)) terminal.err(`hubdex: exchange ${seq} left out: ${why}\n`);
  if (damaged.length > 0)
    terminal.err(`hubdex: ${damaged.length} damaged; fetch what is lost with: hubdex crawl --db ${db}\n`);
  return damaged.length > 0 ? EXIT.doneWithFailures : EXIT.done;
}
