import { rebuildFile } from '../../crawl/rebuild-file.ts';
import type { DamagedError } from '../../index/seal.ts';
import { complain } from '../complain.ts';
import { EXIT } from '../exit.ts';
import type { Format } from '../output/format.ts';
import { print } from '../output/report.ts';
import { type Log, progressLine } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

/** Which index, and whether around what is damaged. */
export interface ReindexOptions {
  db: string;
  salvage?: boolean;
  log?: Log;
  format: Format;
}

const SHOWN = 20;

/** Rebuilds an index from its archive. Exit 3 where something was damaged and left out. */
export async function reindexCommand(
  { db, salvage, log, format }: ReindexOptions,
  terminal: Terminal,
): Promise<number> {
  const line = progressLine(terminal, log);
  const damaged: DamagedError[] = [];
  const onDamaged = salvage ? (error: DamagedError) => void damaged.push(error) : undefined;
  const exchanges = rebuildFile(db, line.progress, { onDamaged });
  line.end();
  const text = `${db} rebuilt from ${exchanges} archived exchanges\n`;
  await print({ blocks: [{ text }], json: { db, exchanges, damaged: damaged.length } }, format, terminal);
  for (const { seq, why } of damaged.slice(0, SHOWN)) complain(terminal, `exchange ${seq} left out: ${why}`);
  if (damaged.length > 0)
    complain(terminal, `${damaged.length} damaged; fetch what is lost with: hubdex crawl --db ${db}`);
  return damaged.length > 0 ? EXIT.doneWithFailures : EXIT.done;
}
