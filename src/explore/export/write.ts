/** An export: all tables as files in a folder, with a manifest that says what they are. */
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ExportRows, exportState, exportTables } from '../../index/export.ts';
import type { Sqlite } from '../../index/open.ts';
import { version } from '../../package-root.ts';
import { csv, jsonl } from './lines.ts';
import type { ExportFormat } from './format.ts';
import { writeWhole } from './folder.ts';
import { hear } from './hear.ts';
import type { Manifest, ManifestFile } from './manifest.ts';
import { parquet } from './parquet.ts';

/** Every format, the usual one first. */
export const EXPORT_FORMATS = [parquet, csv, jsonl] as const satisfies readonly ExportFormat[];

export interface ExportOptions {
  folder: string;
  format: ExportFormat;
  /** The version that the reader has, for a delta; null for everything. */
  since: number | null;
  now: Date;
  /** Breaks it off: then nothing is left of it. */
  signal: AbortSignal;
  /** Told before each table. */
  progress?: (table: string) => void;
}

/** Writes an export. @throws ExportFolderError where the folder holds anything but an earlier export. */
export function writeExport(db: Sqlite, options: ExportOptions): Promise<Manifest> {
  return writeWhole(db, options.folder, (folder) => fill(db, folder, options));
}

async function fill(db: Sqlite, folder: string, options: ExportOptions): Promise<Manifest> {
  const { format, since, now, signal, progress } = options;
  const state = exportState(db);
  const files: ManifestFile[] = [];
  for (const table of exportTables(db, since)) {
    progress?.(table.table);
    await hear(signal);
    files.push(await fileOf(folder, table, format, signal));
  }
  return {
    hubdex: version,
    schema: Number(db.pragma('user_version', { simple: true })),
    rules: state.rules,
    kind: since === null ? 'full' : 'delta',
    since,
    version: state.version,
    as_of: state.asOf,
    written_at: now.toISOString(),
    format: format.id,
    files,
  };
}

async function fileOf(
  folder: string,
  table: ExportRows,
  format: ExportFormat,
  signal: AbortSignal,
): Promise<ManifestFile> {
  const file = `${table.table}.${format.id}`;
  const path = join(folder, file);
  const rows = await writeRows(path, table, format, signal);
  const { size: bytes } = statSync(path);
  return { table: table.table, file, rows, bytes, sha256: await sha256(path), columns: table.columns };
}

/** Rows between two moments of hearing. */
const DEAF = 5_000;

async function writeRows(
  path: string,
  { columns, rows }: ExportRows,
  format: ExportFormat,
  signal: AbortSignal,
): Promise<number> {
  const file = format.open(path, columns);
  let written = 0;
  try {
    for (const row of rows) {
      file.add(row);
      written += 1;
      if (written % DEAF === 0) await hear(signal);
    }
  } finally {
    file.close();
  }
  return written;
}

async function sha256(path: string): Promise<string> {
  const sum = createHash('sha256');
  for await (const chunk of createReadStream(path)) sum.update(chunk as Buffer);
  return sum.digest('hex');
}
