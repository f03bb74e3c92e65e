import { takeLock } from '../../crawl/lock.ts';
import { refuseFolder } from '../../index/connect.ts';
import { pull, type Pulled, PullRefusedError } from '../../publish/pull.ts';
import { EXIT, UsageError } from '../exit.ts';
import { bytes } from '../output/amount.ts';
import { print } from '../output/report.ts';
import type { Terminal } from '../terminal.ts';
import { datasetMeant, doorForFiles } from './publish.ts';

export interface PullFlags {
  db: string;
  archive?: boolean;
  replace?: boolean;
  json?: boolean;
}

/** Pulls a published index into a file. */
export async function pullCommand(named: string, flags: PullFlags, terminal: Terminal): Promise<number> {
  const repo = datasetMeant(named);
  refuseFolder(flags.db);
  const polite = doorForFiles(terminal);
  const release = takeLock(flags.db);
  try {
    const options = { db: flags.db, archive: flags.archive ?? null, replace: flags.replace === true };
    const done = await pull({ polite, repo, signal: terminal.signal }, options, progress(terminal));
    await print(
      { blocks: [{ text: `${sentence(done, repo, flags.db)}\n` }], json: done },
      flags.json ? 'json' : 'table',
      terminal,
    );
    return EXIT.done;
  } catch (error) {
    if (error instanceof PullRefusedError) throw new UsageError(error.message);
    throw error;
  } finally {
    release();
  }
}

function progress(terminal: Terminal): (more: number) => void {
  let fetched = 0;
  return (more) => {
    fetched += more;
    if (terminal.watched) terminal.err(`${bytes(fetched)} fetched\n`);
  };
}

function sentence({ how, version, archive, as_of, bytes: fetched }: Pulled, repo: string, db: string): string {
  const what = `version ${version} of ${repo}${as_of === null ? '' : `, as of ${as_of}`}`;
  if (how === 'same') return `${db} is ${what} already`;
  const end = archive
    ? `"hubdex crawl --db ${db}" goes on from there`
    : 'it is for reading; --archive pulls what crawls go on from';
  return `${db} is ${what}: ${bytes(fetched)} fetched${how === 'steps' ? ', only what changed' : ''}. ${end[0]?.toUpperCase()}${end.slice(1)}`;
}
