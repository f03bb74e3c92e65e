import { bulkReader } from '../../crawl/page-reader.ts';
import { rebuildFile } from '../../crawl/rebuild-file.ts';
import type { DamagedError } from '../../index/seal.ts';
import { complain } from '../complain.ts';
import { EXIT } from '../exit.ts';
import type { Format } from '../output/format.ts';
import { print } from '../output/report.ts';
import { type Log, progressLine } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { many } from '../../figures.ts';

/** Which index, and whether around what is damaged. */
export interface ReindexOptions {
  db: string;
  salvage?: boolean;
  wholeArchive?: boolean;
  log?: Log;
  format: Format;
}

const SHOWN = 20;

/** Rebuilds an index from its archive. Exit 3 where something was damaged and left out. */
export async function reindexCommand(
  { db, salvage, wholeArchive: whole, log, format }: ReindexOptions,
  terminal: Terminal,
): Promise<number> {
  const line = progressLine(terminal, log);
  const damaged: DamagedError[] = [];
  const onDamaged = salvage ? (error: DamagedError) => void damaged.push(error) : undefined;
  const rebuilt = await rebuildFile(db, line.progress, { ...(whole && { whole }), onDamaged, reader: bulkReader() });
  line.end();
  const { models, exchanges } = rebuilt;
  const from = exchanges === null ? 'their newest archived answers' : `${exchanges} archived answers`;
  const text = `${db} rebuilt: ${many(models, 'model')} from ${from}\n`;
  await print({ blocks: [{ text }], json: { db, models, exchanges, damaged: damaged.length } }, format, terminal);
  for (const { seq, why } of damaged.slice(0, SHOWN)) complain(terminal, `exchange ${seq} left out: ${why}`);
  if (damaged.length > 0)
    complain(terminal, `${damaged.length} damaged; fetch what is lost with: hubdex crawl --db ${db}`);
  return damaged.length > 0 ? EXIT.doneWithFailures : EXIT.done;
}
