import { openForReading } from '../../index/open.ts';
import { repoNamed } from '../../hub/dataset.ts';
import type { PoliteFetch } from '../../hub/polite.ts';
import { ExportedError } from '../../publish/exported.ts';
import { type Publication, publish } from '../../publish/publish.ts';
import { PublishRefusedError } from '../../publish/send.ts';
import { EXIT, UsageError } from '../exit.ts';
import { openSource } from '../hub-source.ts';
import { bytes } from '../output/amount.ts';
import { print } from '../output/report.ts';
import { tableOf } from '../../index/table.ts';
import type { Terminal } from '../terminal.ts';

export interface PublishFlags {
  db: string;
  index: boolean;
  archive?: boolean;
  export: readonly string[];
  private?: boolean;
  yes?: boolean;
  json?: boolean;
}

/** Seconds from the first byte sent of a large file to its answer. */
const UPLOAD = 3600;

/** The dataset repo that is meant. @throws UsageError for what is neither name nor address of one */
export function datasetMeant(text: string): string {
  const repo = repoNamed(text);
  if (repo === null)
    throw new UsageError(
      `${text === '' ? 'an empty text' : text} is no name of a dataset repo; write it as owner/name`,
    );
  return repo;
}

/** The door to the Hub for whole files. */
export function doorForFiles(terminal: Terminal, timeout = 60): PoliteFetch {
  const { polite } = openSource({ concurrency: 4, reserve: 0, tries: 5, timeout }, {}, terminal);
  if (polite === null) throw new Error('a replay has no door');
  return polite;
}

/** Publishes an index and exports, or says what that would send. */
export async function publishCommand(named: string, flags: PublishFlags, terminal: Terminal): Promise<number> {
  const repo = datasetMeant(named);
  const polite = doorForFiles(terminal, UPLOAD);
  if (flags.yes && !polite.hasToken)
    throw new UsageError('publishing needs a token with write rights: set HF_TOKEN, or log in with "hf auth login"');
  if (!flags.index && flags.export.length === 0)
    throw new UsageError('--no-index leaves nothing to publish; add --export FOLDER');
  const db = openForReading(flags.db);
  try {
    const means = {
      polite,
      db,
      folder: `${flags.db}.publish`,
      now: terminal.now,
      signal: terminal.signal,
      progress: (doing: string) => void (terminal.watched && terminal.err(`${doing}\n`)),
    };
    const done = await publish(means, {
      repo,
      editions: [...(flags.index ? [false] : []), ...(flags.index && flags.archive ? [true] : [])],
      exports: flags.export,
      isPrivate: flags.private === true,
      send: flags.yes === true,
    });
    await report(done, flags, terminal);
    return EXIT.done;
  } catch (error) {
    if (error instanceof ExportedError || error instanceof PublishRefusedError) throw new UsageError(error.message);
    throw error;
  } finally {
    db.close();
  }
}

async function report(done: Publication, { yes, json }: PublishFlags, terminal: Terminal): Promise<void> {
  const what = (state: string, files: Publication['send']) =>
    files.map(({ path, bytes: size }) => ({ state, path, size: bytes(size) }));
  const rows = [
    ...what(yes ? 'sent' : 'to send', done.send),
    ...what('there already', done.there),
    ...done.remove.map((path) => ({ state: yes ? 'removed' : 'to remove', path, size: '' })),
  ];
  const text = `${ending(done, yes === true)}\n`;
  const blocks = [{ title: done.repo, table: tableOf(['state', 'path', 'size'], rows) }, { text }];
  await print({ blocks, json: done }, json ? 'json' : 'table', terminal);
}

function ending({ commit, makes, send, remove }: Publication, yes: boolean): string {
  if (send.length === 0 && remove.length === 0) return 'all of it is there already';
  if (!yes) return `nothing was sent${makes ? '; the repo would be made' : ''}. Send it with --yes`;
  return `sent as commit ${commit ?? ''}`;
}
