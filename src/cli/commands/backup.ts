import { statSync } from 'node:fs';
import { backup } from '../../index/backup.ts';
import { openForReading } from '../../index/open.ts';
import { EXIT } from '../exit.ts';
import { bytes } from '../output/amount.ts';
import type { Terminal } from '../terminal.ts';

/** Copies the index to `file` and looks at the copy. Exit 1 when that one is not sound. */
export async function backupCommand(path: string, file: string, terminal: Terminal): Promise<number> {
  const db = openForReading(path);
  try {
    backup(db, file);
  } finally {
    db.close();
  }
  const copy = openForReading(file);
  try {
    const state = String(copy.pragma('quick_check(1)', { simple: true }));
    await terminal.out(`${file}: ${bytes(statSync(file).size)}, ${state === 'ok' ? 'sound' : state}\n`);
    return state === 'ok' ? EXIT.done : EXIT.failed;
  } finally {
    copy.close();
  }
}
