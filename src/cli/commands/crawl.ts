import { existsSync } from 'node:fs';
import { DEFAULT_QUOTAS } from '../../hub/buckets.ts';
import type { BucketState } from '../../hub/gate.ts';
import { crawl, type CrawlOptions, type CrawlReport } from '../../crawl/run.ts';
import { type Plan, plan } from '../../crawl/plan.ts';
import { openLocked } from '../../crawl/lock.ts';
import type { Scope } from '../../crawl/scope.ts';
import { bulkReader, inThread } from '../../crawl/page-reader.ts';
import { known } from '../../index/known.ts';
import { openForReading, openForWriting, type Sqlite } from '../../index/open.ts';
import { asOf } from '../../lessons/answer.ts';
import { keepVerdicts } from '../../lessons/verdicts.ts';
import { nearest } from '../../parse/choice/likeness.ts';
import { many } from '../../figures.ts';
import { FAMILIES } from '../../rules/families.ts';
import { complain, didYouMean } from '../complain.ts';
import { keepHeapSmall } from '../engine.ts';
import { EXIT } from '../exit.ts';
import { openSource, requireRecordings, settingsOf, type SourceOptions } from '../hub-source.ts';
import { prose } from '../output/prose.ts';
import { json } from '../output/safe.ts';
import { type Log, progressLine } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

export interface CrawlCommand extends SourceOptions, CrawlOptions {
  db: string;
  /** The one JSON line even on a terminal. */
  json: boolean;
  /** Progress as lines; null as the terminal has it. */
  log: Log | null;
  /** The command as typed, to be told when it should be run again. */
  again: string;
}

/** Runs a crawl and reports it: sentences for a person, one JSON line for a program. */
export async function crawlCommand(command: CrawlCommand, terminal: Terminal): Promise<number> {
  keepHeapSmall();
  const line = progressLine(terminal, command.log);
  const opened = openSource(command, line.events, terminal);
  const { db, close } = openLocked(command.db);
  const reader = command.replay === undefined ? bulkReader() : inThread();
  try {
    const means = {
      db,
      source: opened.source,
      reader,
      now: terminal.now,
      signal: terminal.signal,
      progress: line.progress,
    };
    const report = await crawl(means, command);
    if (report.outcome === 'done') keepVerdicts(db);
    const asked = command.replay ?? opened.settings.endpoint;
    const stranger = strangerOf(db, command.scope, report);
    line.end();
    await terminal.out(
      command.json || !terminal.watched
        ? `${json(asRow(report, asked))}\n`
        : prose(sentences(report, opened.polite?.buckets() ?? []) + recorded(command, db), terminal),
    );
    if (report.cause !== null) complain(terminal, nothingReached(report.cause, asked));
    else if (report.unfinished || report.stopped !== null || report.outcome === 'interrupted')
      complain(terminal, `not at the end; what came is stored. Go on with: ${command.again}`);
    if (report.failures > 0)
      complain(terminal, `${many(report.failures, 'failure')} recorded; see with: hubdex doctor --db ${command.db}`);
    if (stranger !== null) complain(terminal, stranger);
    return exitCode(report, stranger);
  } finally {
    line.end();
    await reader.close();
    close();
  }
}

/** What an index made of recordings is, so that nobody takes it for the Hub of today; nothing for a live crawl. */
function recorded({ replay }: CrawlCommand, db: Sqlite): string {
  const day = replay === undefined ? null : asOf(db)?.date;
  const models = db.prepare('SELECT count(*) FROM models WHERE gone_at IS NULL').pluck().get();
  return day ? `these are recorded facts of ${many(Number(models), 'model')} as of ${day}, not the Hub today\n` : '';
}

/** The report with names as the table `crawls` has them. */
function asRow({ modelsSeen, modelsNew, modelsChanged, rowsWritten, ...report }: CrawlReport, endpoint: string) {
  const { crawl, outcome, listing, unfinished, stopped, requests, failures, drift, seconds } = report;
  const counts = { requests, models_seen: modelsSeen, models_new: modelsNew, models_changed: modelsChanged };
  return {
    crawl,
    outcome,
    listing,
    unfinished,
    stopped,
    ...(report.cause !== null && { endpoint, cause: askedOf(report.cause, endpoint) }),
    ...counts,
    rows_written: rowsWritten,
    failures,
    drift,
    seconds,
  };
}

/** Addresses of the Hub's own as the endpoint that was really asked. */
function askedOf(cause: string, endpoint: string): string {
  if (!endpoint.startsWith('http')) return cause;
  return cause.replaceAll('https://huggingface.co', endpoint);
}

function nothingReached(cause: string, endpoint: string): string {
  return `nothing was answered by ${endpoint}: ${askedOf(cause, endpoint)}`;
}

/** What to say of an author whom the Hub knows no model of; null where there is nothing to say. */
function strangerOf(db: Sqlite, { author }: Scope, { outcome, unfinished, modelsSeen }: CrawlReport): string | null {
  if (author === null || outcome !== 'done' || unfinished || modelsSeen > 0) return null;
  const owners = known(db).owners();
  if (owners.some((owner) => owner.toLowerCase() === author.toLowerCase())) return null;
  const makers = FAMILIES.flatMap((family) => family.owners);
  const near = nearest(author, [...new Set([...owners, ...makers])]);
  return `the Hub lists no model of ${author}${didYouMean(near, '; see that it is spelt as in the addresses of its models')}`;
}

function exitCode(report: CrawlReport, stranger: string | null): number {
  if (report.outcome === 'failed') return EXIT.failed;
  if (report.outcome === 'interrupted') return EXIT.interrupted;
  return report.failures > 0 || stranger !== null ? EXIT.doneWithFailures : EXIT.done;
}

function sentences(report: CrawlReport, buckets: readonly BucketState[]): string {
  const quota = buckets
    .filter((bucket) => bucket.left !== null)
    .map((bucket) => `${bucket.bucket} ${bucket.left}/${bucket.quota} left`);
  const lines = [
    `crawl ${report.crawl} ${report.outcome}: ${many(report.modelsSeen, 'model')} seen, ${report.modelsNew} new, ${report.modelsChanged} changed`,
    `${many(report.rowsWritten, 'row')} written, ${many(report.requests, 'request')}, ${many(report.failures, 'failure')}, ${report.seconds.toFixed(1)} s`,
    ...(quota.length > 0 ? [`quota: ${quota.join(', ')}`] : []),
    ...Object.entries(report.drift).map(([what, times]) => `unexpected in the Hub's answers: ${what} (${times})`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Prints what a crawl would ask for and how long the quotas make it take; asks nothing and writes nothing. */
export async function planCommand(command: CrawlCommand, terminal: Terminal): Promise<number> {
  requireRecordings(command);
  const settings = settingsOf(terminal);
  const tier = settings.token === null ? 'anonymous' : 'token';
  const quotas = Object.entries(DEFAULT_QUOTAS[tier]).map(([bucket, policy]) => ({ bucket, ...policy }));
  // An index that is not there yet is planned for as an empty one.
  const db = existsSync(command.db) ? openForReading(command.db) : openForWriting(':memory:');
  try {
    const planned = plan(db, { hadToken: settings.token !== null }, command, quotas, terminal.now());
    await terminal.out(command.json ? `${json(planned)}\n` : prose(planSentences(planned, tier), terminal));
    return EXIT.done;
  } finally {
    db.close();
  }
}

function planSentences({ passes, buckets }: Plan, tier: string): string {
  const lines = [
    ...passes.map(
      (pass) =>
        `${pass.pass}: ${pass.certainty === 'counted' ? '' : `${pass.certainty} `}${many(pass.requests, 'request')} (${pass.bucket}; ${pass.why})`,
    ),
    ...buckets.map(
      (bucket) =>
        `${bucket.bucket}: ${many(bucket.requests, 'request')} ${bucket.requests === 1 ? 'takes' : 'take'} at least ${duration(bucket.seconds)} at the published ${tier} quota; the Hub's own headers decide`,
    ),
    'nothing was asked and nothing written',
  ];
  return `${lines.join('\n')}\n`;
}

function duration(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
