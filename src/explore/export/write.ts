/** An export: all tables as files in a folder, with a manifest that says what they are. */
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type ExportRows, exportState, exportTables } from '../../index/export.ts';
import type { Sqlite } from '../../index/open.ts';
import { version } from '../../package-root.ts';
import { csv, jsonl } from './lines.ts';
import type { ExportFormat } from './format.ts';
import { MANIFEST, type Manifest, type ManifestFile } from './manifest.ts';
import { parquet } from './parquet.ts';

/** Every format, the usual one first. */
export const EXPORT_FORMATS = [parquet, csv, jsonl] as const satisfies readonly ExportFormat[];

/** A folder cannot be written to, or not without losing what is in it; the message says which and what to do. */
export class ExportFolderError extends Error {
  override name = 'ExportFolderError';
}

export interface ExportOptions {
  folder: string;
  format: ExportFormat;
  /** The version that the reader has, for a delta; null for everything. */
  since: number | null;
  now: Date;
  /** Told before each table. */
  progress?: (table: string) => void;
}

/**
 * Writes an export beside its folder and gives it the folder's name when it is complete: whoever looks sees all of the old one
 * or all of the new one. @throws ExportFolderError where the folder holds anything but an earlier export.
 */
export async function writeExport(db: Sqlite, options: ExportOptions): Promise<Manifest> {
  const folder = resolve(options.folder);
  mayReplace(folder);
  const fresh = join(dirname(folder), `.${basename(folder)}.${process.pid}.part`);
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(fresh);
  try {
    const manifest = await inOneView(db, () => fill(db, fresh, options));
    writeFileSync(join(fresh, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    swap(fresh, folder);
    return manifest;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function mayReplace(folder: string): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) throw new ExportFolderError(`${folder} is a file; name a folder`);
  const held = readdirSync(folder);
  if (held.length > 0 && !held.includes(MANIFEST))
    throw new ExportFolderError(
      `${folder} holds other files (${held.slice(0, 3).join(', ')}); name a new or empty folder`,
    );
}

function swap(fresh: string, folder: string): void {
  const old = `${fresh}.old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(fresh, folder);
  rmSync(old, { recursive: true, force: true });
}

/** A crawl may write meanwhile: all tables are read as they stood at one moment. */
async function inOneView<T>(db: Sqlite, work: () => Promise<T>): Promise<T> {
  db.exec('BEGIN');
  try {
    return await work();
  } finally {
    db.exec('COMMIT');
  }
}

async function fill(db: Sqlite, folder: string, { format, since, now, progress }: ExportOptions): Promise<Manifest> {
  const state = exportState(db);
  const files: ManifestFile[] = [];
  for (const table of exportTables(db, since)) {
    progress?.(table.table);
    files.push(await fileOf(folder, table, format));
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
  { table, columns, rows }: ExportRows,
  format: ExportFormat,
): Promise<ManifestFile> {
  const file = `${table}.${format.id}`;
  const path = join(folder, file);
  const written = await format.write(path, columns, rows);
  return { table, file, rows: written.rows, bytes: statSync(path).size, sha256: await sha256(path), columns };
}

async function sha256(path: string): Promise<string> {
  const sum = createHash('sha256');
  for await (const chunk of createReadStream(path)) sum.update(chunk as Buffer);
  return sum.digest('hex');
}
