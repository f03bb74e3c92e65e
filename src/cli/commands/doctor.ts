import { statSync } from 'node:fs';
import type { Whoami } from '../../hub/official.ts';
import type { readSettings } from '../../hub/settings.ts';
import { type ArchiveSize, archive } from '../../index/archive.ts';
import { digest } from '../../index/digest.ts';
import { allKnown, type Known } from '../../index/knowledge.ts';
import { type CrawlRow, crawlLog, type Failure } from '../../index/log.ts';
import { openForReading, type Sqlite } from '../../index/open.ts';
import { preparedFrom } from '../../index/statements.ts';
import { version } from '../../package-root.ts';
import { EXIT } from '../exit.ts';
import { openSource, settingsOf } from '../hub-source.ts';
import { bytes as sized } from '../output/amount.ts';
import { type Format, isForPrograms } from '../output/format.ts';
import { print } from '../output/report.ts';
import { json } from '../output/safe.ts';
import type { Terminal } from '../terminal.ts';
import { checkCommand } from './doctor-check.ts';
import { knownSentences, probeCommand } from './doctor-probe.ts';

/** What to look at. */
export interface DoctorOptions {
  db: string;
  digest?: boolean;
  online?: boolean;
  /** Ask the Hub what is uncertain of it, and keep what it answers. */
  probe?: boolean;
  /** Look at the whole file, its references and its content. */
  check?: boolean;
  /** And read every archived body. */
  verify?: boolean;
  format: Format;
}

interface Report {
  version: string;
  db: string;
  bytes: number;
  integrity: string;
  counts: Record<string, number>;
  archive: ArchiveSize[];
  crawls: CrawlRow[];
  failures: Failure[];
  hub: { endpoint: string; token: string; offline: boolean };
  /** What was learnt of the Hub, by name. */
  known: Record<string, Known<unknown>>;
  /** Asked for with --online: the token's owner; null without a token. */
  account?: Whoami | null;
}

const FAILURES = 20;

/** Prints the state of an index, or its content digest. Exit 1 when the file is damaged. */
export async function doctorCommand(options: DoctorOptions, terminal: Terminal): Promise<number> {
  if (options.probe) return probeCommand(options, terminal);
  const db = openForReading(options.db);
  try {
    if (options.digest) {
      const content = digest(db);
      await terminal.out(isForPrograms(options.format) ? `${json(content)}\n` : `${content.sha256}\n`);
      return EXIT.done;
    }
    if (options.check || options.verify) return await checkCommand(db, options, terminal);
    const report = {
      ...examine(db, options.db, terminal),
      ...(options.online && { account: await account(terminal) }),
    };
    await print({ blocks: [{ text: sentences(report) }], json: report }, options.format, terminal);
    return report.integrity === 'ok' ? EXIT.done : EXIT.failed;
  } finally {
    db.close();
  }
}

/** Whose the token is, as the Hub says; null without a token. @throws HubError, which says what is wrong with it. */
async function account(terminal: Terminal): Promise<Whoami | null> {
  const { polite } = openSource({ concurrency: 1, reserve: 0, tries: 3, timeout: 30 }, {}, terminal);
  if (!polite?.hasToken) return null;
  const { getWhoami } = await import('../../hub/official.ts');
  return getWhoami(polite, terminal.now().getTime());
}

function examine(db: Sqlite, path: string, terminal: Terminal): Report {
  const log = crawlLog(db);
  const crawls = log.last(5);
  const settings: ReturnType<typeof readSettings> = settingsOf(terminal);
  return {
    version,
    db: path,
    bytes: statSync(path).size,
    integrity: String(db.pragma('quick_check(1)', { simple: true })),
    counts: preparedFrom(db, 'doctor.sql')('counts').get() as Record<string, number>,
    archive: archive(db).size(),
    crawls,
    failures: crawls[0] ? log.failures(crawls[0].id).slice(0, FAILURES) : [],
    hub: { endpoint: settings.endpoint, token: settings.tokenFrom ?? 'none', offline: settings.offline },
    known: allKnown(db),
  };
}

function sentences({ db, bytes, integrity, counts, archive, crawls, failures, hub, account, known }: Report): string {
  const stored = archive.reduce((sum, pass) => sum + pass.stored, 0);
  const lines = [
    `hubdex ${version}, ${db}: ${sized(bytes)}, integrity ${integrity}`,
    Object.entries(counts)
      .map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
      .join(', '),
    `archive: ${sized(stored)} compressed`,
    ...archive.map(
      (pass) =>
        `  ${pass.pass}: ${pass.exchanges} exchanges, ${sized(pass.bytes)} as ${sized(pass.stored)}, ${pass.since} to ${pass.until}`,
    ),
    `Hub: ${hub.endpoint}, token from ${hub.token}${hub.offline ? ', offline' : ''}`,
    ...(account === undefined
      ? []
      : [
          account === null
            ? 'account: none, no token is set'
            : `account: ${account.name}, plan ${account.plan ?? 'not told'}, token rights ${account.role ?? 'not told'}`,
        ]),
    ...knownSentences(known),
    'last crawls:',
    ...crawls.map(
      (crawl) =>
        `  ${crawl.id} ${crawl.started_at} ${crawl.kind} ${crawl.scope}: ${crawl.outcome}, ${crawl.models_seen} seen, ${crawl.models_new} new, ${crawl.models_changed} changed, ${crawl.failures} failures`,
    ),
    ...(failures.length > 0 ? ['failures of the last crawl:'] : []),
    ...failures.map((failure) => `  ${failure.model_id ?? '-'} ${failure.code}: ${failure.message}`),
  ];
  return `${lines.join('\n')}\n`;
}
