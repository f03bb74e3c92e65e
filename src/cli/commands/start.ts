import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CrawlRow, crawlLog } from '../../index/log.ts';
import { openForReading, type Sqlite } from '../../index/open.ts';
import { asOf } from '../../lessons/answer.ts';
import { packageRoot, version } from '../../package-root.ts';
import { complain } from '../complain.ts';
import { EXIT } from '../exit.ts';
import { type Block, print } from '../output/report.ts';
import type { Terminal } from '../terminal.ts';

/** A command to type, and what it is for. */
type Hint = readonly [command: string, what: string];

const FILE = 'hubdex.db';

/** Says what there is to do next: without an index, with one, and after a crawl that did not come to its end. */
export async function startCommand(terminal: Terminal): Promise<number> {
  const blocks = existsSync(FILE) ? held(terminal) : nothing();
  if (blocks === null) return EXIT.wrongUse;
  await print({ blocks: [...blocks, { text: 'All commands: hubdex --help\n' }] }, 'table', terminal);
  return EXIT.done;
}

function nothing(): Block[] {
  const recordings = join(packageRoot, 'fixtures');
  const hints: Hint[] = [
    ...(existsSync(recordings)
      ? [[`hubdex crawl --replay ${recordings}`, 'recorded answers of the Hub, to look around; no network'] as const]
      : []),
    ['hubdex crawl --author Qwen --texts all', 'one owner with every card; a few minutes'],
    ['hubdex crawl --dry-run', 'what a crawl of the whole Hub takes; asks nothing'],
    ['hubdex crawl', 'the whole list, details and cards of the top 1,000 language models'],
    ['hubdex explain NAME', 'what the parts of a model name mean; needs no index'],
  ];
  return [{ text: `hubdex ${version}: no index here yet (${FILE}).\n` }, block('Make one', hints)];
}

/** Null where the file cannot be read; that is told. */
function held(terminal: Terminal): Block[] | null {
  try {
    const db = openForReading(FILE);
    try {
      return ofIndex(db);
    } finally {
      db.close();
    }
  } catch (error) {
    complain(terminal, error instanceof Error ? error.message : String(error));
    return null;
  }
}

function ofIndex(db: Sqlite): Block[] {
  const models = db.prepare('SELECT count(*) FROM models').pluck().get() as number;
  const at = asOf(db);
  const [last] = crawlLog(db).last(1);
  const stamp = at ? ` as of crawl ${at.crawl} (${at.date})` : '';
  return [
    { text: `hubdex ${version}: ${FILE} holds ${models.toLocaleString('en')} models${stamp}.\n` },
    ...(last && isUnfinished(db, last) ? goOn(last) : []),
    block('Ask it', [
      ['hubdex search qwen instruct', 'models by words of id, tags and card'],
      ['hubdex show ID', 'everything held of one model, with reasons'],
      ['hubdex choose --memory 24GB', 'what fits, ranked by what cards claim'],
      ['hubdex lesson', "the course's questions"],
      ['hubdex sql', 'SQL in a conversation; "hubdex schema" tells the tables'],
    ]),
    block('Keep it', [
      ['hubdex crawl', 'what changed since'],
      ['hubdex doctor', 'its state, and what failed'],
    ]),
  ];
}

function isUnfinished(db: Sqlite, { outcome, scope }: CrawlRow): boolean {
  return outcome === 'interrupted' || outcome === 'killed' || outcome === 'failed' || outcome === 'running'
    ? true
    : crawlLog(db).cursor(scope)?.next != null;
}

function goOn({ scope, outcome, started_at: started }: CrawlRow): Block[] {
  const told =
    outcome === 'running'
      ? `A crawl of ${started.slice(0, 16).replace('T', ' ')} is running, or was killed`
      : `The last crawl (${scope}) is not at its end: ${outcome === 'done' ? 'the listing goes on' : outcome}`;
  const text = `${told}. What came is stored.\n`;
  return [{ text }, block('Go on with it', [[commandOf(scope), 'where it stopped']])];
}

/** The command that crawls a scope. */
function commandOf(scope: string): string {
  if (scope === 'whole Hub') return 'hubdex crawl';
  const parts = scope.split(/ (?=(?:author|task|filter|search|limit)=)/).map((part) => {
    const at = part.indexOf('=');
    const value = part.slice(at + 1);
    return `--${part.slice(0, at)} ${/^[\w.:/-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`}`;
  });
  return `hubdex crawl ${parts.join(' ')}`;
}

function block(title: string, hints: readonly Hint[]): Block {
  return { title, text: hints.map(([command, what]) => `  ${command}\n      ${what}\n`).join('') };
}
