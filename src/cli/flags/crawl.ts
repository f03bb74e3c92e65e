/** The command that fills the index. */
import type { TextPath } from '../../crawl/held.ts';
import type { Depth, HeadDepth } from '../../crawl/scope.ts';
import { type Command, Option } from 'commander';
import type { CrawlCommand } from '../commands/crawl.ts';
import { depth, duration, gathered, headDepth, oneOf, positive, share, size, whole } from '../options.ts';
import { LOGS, type Log } from '../progress.ts';
import { type AddCommand, DB } from './command.ts';

interface CrawlFlags {
  db: string;
  author?: string;
  task?: string;
  filter: string[];
  search?: string;
  limit?: number;
  full?: boolean;
  listing: boolean;
  details: Depth;
  texts: Depth;
  headers: HeadDepth;
  tokenizers: boolean;
  overlap: number;
  confirm: number;
  keepCrawls?: number;
  keepDays?: number;
  keepBytes?: number;
  budget?: number;
  maxRequests?: number;
  keepHistory?: number;
  replay?: string;
  record?: string;
  concurrency: number;
  reserve: number;
  tries: number;
  timeout: number;
  dryRun?: boolean;
  log?: Log;
  json?: boolean;
}

export const addCrawl: AddCommand = (program, terminal, done) => {
  program
    .command('crawl')
    .description('fetch what is new on the Hub, politely, and understand it; run again to go on or to bring up to date')
    .option(...DB)
    .option('--author <name>', 'only models of this user or organisation')
    .option('--task <task>', 'only models of this task, such as text-generation')
    .option('--filter <tag>', 'only models with this tag; repeat for several', gathered, [] as string[])
    .option('--search <text>', 'only models with this text in their id')
    .option('--limit <n>', 'only the n most downloaded of these', whole(1))
    .addOption(
      new Option('--full', 'list everything anew instead of what changed since the last run').conflicts('listing'),
    )
    .option('--no-listing', 'no listing: only details and texts of models already listed')
    .option('--details <depth>', 'file sizes and hashes: none, all, or the top n by downloads', depth, {
      top: 1000,
    } as Depth)
    .option('--texts <depth>', 'cards and configs: none, all, or the top n by downloads', depth, { top: 1000 } as Depth)
    .option(
      '--headers <depth>',
      'heads of weight files, some megabytes each: none, all, the top n by downloads, or doubted: those whose sources disagree',
      headDepth,
      'none' as HeadDepth,
    )
    .option('--no-tokenizers', 'leave tokenizer_config.json out')
    .option('--overlap <minutes>', 'how far an update looks back beyond what is known', positive, 60)
    .option('--confirm <n>', 'ask by name for at most n models that a full listing missed', whole(0), 500)
    .option('--keep-crawls <n>', 'forget archived exchanges older than the last n crawls', whole(1))
    .option('--keep-history <days>', 'forget changes seen longer ago than this', whole(1))
    .option('--keep-days <n>', 'forget archived exchanges older than n days', positive)
    .option('--keep-bytes <size>', 'forget the oldest archived exchanges beyond so much, such as 2GB', size)
    .option('--budget <time>', 'ask no more after so long, such as 40m; the next run goes on there', duration)
    .option('--max-requests <n>', 'ask no more after n requests; the next run goes on there', whole(1))
    .option('--replay <dir>', 'answers from recordings instead of the Hub')
    .addOption(new Option('--record <dir>', 'also write every exchange as a reviewable file').conflicts('replay'))
    .option('--concurrency <n>', 'requests at once', whole(1), 8)
    .option('--reserve <share>', 'share of each quota left to others', share, 0.05)
    .option('--tries <n>', 'tries a request', whole(1), 5)
    .option('--timeout <seconds>', 'how long to wait for an answer to begin', positive, 30)
    .option('--dry-run', 'print the plan: requests and time, and do nothing')
    .option('--log <how>', 'progress as lines now and then: plain, json or none', oneOf(LOGS))
    .option('--json', 'one JSON line instead of sentences')
    .action(async (flags: CrawlFlags) => {
      const { crawlCommand, planCommand } = await import('../commands/crawl.ts');
      const command = {
        ...crawlOptions(flags),
        json: flags.json === true,
        log: flags.log ?? null,
        again: ['hubdex', ...(program as Command & { rawArgs: string[] }).rawArgs].join(' '),
      };
      done(await (flags.dryRun ? planCommand(command, terminal) : crawlCommand(command, terminal)));
    });
};

function crawlOptions(flags: CrawlFlags): Omit<CrawlCommand, 'json' | 'again' | 'log'> {
  const { author = null, task = null, filter: filters, search = null, limit = null } = flags;
  const paths: TextPath[] = [
    'README.md',
    'config.json',
    'adapter_config.json',
    ...(flags.tokenizers ? (['tokenizer_config.json'] as const) : []),
  ];
  return {
    ...flags,
    scope: { author, task, filters, search, limit },
    listing: flags.listing ? (flags.full ? 'full' : 'auto') : 'none',
    paths,
    overlap: flags.overlap * 60_000,
    keepCrawls: flags.keepCrawls ?? null,
    keepDays: flags.keepDays ?? null,
    keepBytes: flags.keepBytes ?? null,
    budget: flags.budget ?? null,
    maxRequests: flags.maxRequests ?? null,
    keepHistory: flags.keepHistory ?? null,
  };
}
