/** `doctor --check` and `--verify`: whether an index is still what was written. */
import type { Sqlite } from '../../index/open.ts';
import { isSound, type Verified, verify } from '../../index/verify.ts';
import { EXIT } from '../exit.ts';
import { print } from '../output/report.ts';
import type { Terminal } from '../terminal.ts';
import type { DoctorOptions } from './doctor.ts';

/** Prints what was found. Exit 1 where anything is not as it was written. */
export async function checkCommand(db: Sqlite, options: DoctorOptions, terminal: Terminal): Promise<number> {
  const found = verify(db, { archive: options.verify === true });
  const sound = isSound(found);
  const text = `${[...sentences(found), advice(found, sound, options.db)].join('\n')}\n`;
  await print({ blocks: [{ text }], json: { sound, ...found } }, options.format, terminal);
  return sound ? EXIT.done : EXIT.failed;
}

const SHOWN = 20;

function sentences({ integrity, foreignKeys, dangling, checksum, damaged, unsealed }: Verified): string[] {
  const leading = Object.entries(dangling).map(([what, count]) => `${count} ${what}`);
  return [
    `file: ${integrity.length === 0 ? 'sound' : integrity.join('; ')}`,
    `references: ${foreignKeys} broken keys; without their exchange or model: ${leading.join(', ')}`,
    `bits: ${checksumSentence(checksum)}`,
    ...(damaged === null ? [] : [`archive: ${damaged.length} damaged, ${unsealed} of before there were seals`]),
    ...(damaged ?? []).slice(0, SHOWN).map(({ seq, why }) => `  exchange ${seq}: ${why}`),
  ];
}

function checksumSentence(checksum: Verified['checksum']): string {
  if (checksum === null)
    return 'no checksum to hold them against: somebody writes the file, or its last writer was ended';
  const { recorded, found } = checksum;
  return recorded === found
    ? `as the last run left them (${found})`
    : `not as the last run left them (${recorded} then, ${found} now)`;
}

function advice({ damaged }: Verified, sound: boolean, db: string): string {
  if (sound) return damaged === null ? 'sound; --verify reads every archived body too' : 'sound';
  const salvage = damaged === null || damaged.length > 0 ? ' --salvage' : '';
  return `not sound: keep a copy, then make it again with "hubdex reindex${salvage} --db ${db}"; what is lost is fetched by the next crawl`;
}
