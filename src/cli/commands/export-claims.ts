import type { Sqlite } from '../../index/open.ts';
import { exporting } from '../exporting.ts';
import { modelMeant } from '../meant.ts';
import { print } from '../output/report.ts';
import { tableOf } from '../../index/table.ts';
import type { Terminal } from '../terminal.ts';

/** Writes claims in a format of others: of the models named, of all where none is. Returns what the manifest says. */
export type ClaimsWriter = (
  db: Sqlite,
  folder: string,
  only: ReadonlySet<string> | null,
  signal: AbortSignal,
) => Promise<object>;

/** Writes claims into a folder and prints what was written. */
export async function exportClaimsCommand(
  write: ClaimsWriter,
  folder: string,
  ids: readonly string[],
  flags: { db: string; json?: boolean },
  terminal: Terminal,
): Promise<number> {
  return exporting(flags.db, async (db) => {
    const only = new Set(ids.map((id) => String(modelMeant(db, id, flags.db).model.id)));
    const manifest = await write(db, folder, only.size === 0 ? null : only, terminal.signal);
    const rows = Object.entries(manifest).map(([what, value]) => ({ what, value: String(value) }));
    const blocks = [{ title: folder, table: tableOf(['what', 'value'], rows) }];
    await print({ blocks, json: manifest }, flags.json === true ? 'json' : 'table', terminal);
  });
}
