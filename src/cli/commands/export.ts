import { exportState } from '../../index/export.ts';
import { EXPORT_FORMATS, writeExport } from '../../explore/export/write.ts';
import type { Manifest } from '../../explore/export/manifest.ts';
import { parquet } from '../../explore/export/parquet.ts';
import { UsageError } from '../exit.ts';
import { exporting } from '../exporting.ts';
import { bytes } from '../output/amount.ts';
import { print } from '../output/report.ts';
import { tableOf } from '../../index/table.ts';
import type { Terminal } from '../terminal.ts';

export interface ExportFlags {
  db: string;
  format: string;
  since?: number;
  json?: boolean;
}

/** Writes the public tables into a folder and prints what was written. */
export async function exportCommand(folder: string, flags: ExportFlags, terminal: Terminal): Promise<number> {
  return exporting(flags.db, async (db) => {
    const { version } = exportState(db);
    if (flags.since !== undefined && flags.since > version)
      throw new UsageError(`--since ${flags.since}: this index is at version ${version}, there is nothing after it`);
    const manifest = await writeExport(db, {
      folder,
      format: EXPORT_FORMATS.find(({ id }) => id === flags.format) ?? parquet,
      since: flags.since ?? null,
      now: terminal.now(),
      signal: terminal.signal,
      progress: (table) => void (terminal.watched && terminal.err(`writing ${table}\n`)),
    });
    await report(folder, manifest, flags.json === true, terminal);
  });
}

async function report(folder: string, manifest: Manifest, isJson: boolean, terminal: Terminal): Promise<void> {
  const rows = manifest.files.map(({ table, rows: count, bytes: size, file }) => ({
    table,
    rows: count,
    bytes: bytes(size),
    file,
  }));
  const text = `${manifest.kind === 'full' ? 'everything' : `what changed after version ${manifest.since}`} up to version ${manifest.version}\n`;
  const blocks = [{ title: folder, text, table: tableOf(['table', 'rows', 'bytes', 'file'], rows) }];
  await print({ blocks, json: manifest }, isJson ? 'json' : 'table', terminal);
}
