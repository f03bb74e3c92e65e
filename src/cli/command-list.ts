/** The commands and their options, in the order of the help. Each loads its code only when it is run. */
import type { Command } from 'commander';
import type { TextPath } from '../crawl/held.ts';
import type { Depth } from '../crawl/scope.ts';
import type { LicenseNeed } from '../parse/choice/need.ts';
import { bits, count, language, license, listed, memory } from './choose/options.ts';
import type { ChooseOptions } from './commands/choose.ts';
import type { CrawlCommand } from './commands/crawl.ts';
import { depth, format, gathered, positive, share, whole } from './options.ts';
import type { Format } from './print.ts';
import type { Terminal } from './terminal.ts';

/** Adds one command to the program; its action tells its exit code to `done`. */
type AddCommand = (program: Command, terminal: Terminal, done: (code: number) => void) => void;

const DB = ['--db <file>', 'the index', 'hubdex.db'] as const;
const FORMAT = ['--format <format>', 'table, json or csv', format, 'table'] as const;

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
  tokenizers: boolean;
  overlap: number;
  confirm: number;
  keepCrawls?: number;
  replay?: string;
  record?: string;
  concurrency: number;
  reserve: number;
  tries: number;
  timeout: number;
  dryRun?: boolean;
  json?: boolean;
}

const addCrawl: AddCommand = (program, terminal, done) => {
  program
    .command('crawl')
    .description('fetch what is new on the Hub, politely, and understand it; run again to go on or to bring up to date')
    .option(...DB)
    .option('--author <name>', 'only models of this user or organisation')
    .option('--task <task>', 'only models of this task, such as text-generation')
    .option('--filter <tag>', 'only models with this tag; repeat for several', gathered, [] as string[])
    .option('--search <text>', 'only models with this text in their id')
    .option('--limit <n>', 'only the n most downloaded of these', whole(1))
    .option('--full', 'list everything anew instead of what changed since the last run')
    .option('--no-listing', 'no listing: only details and texts of models already listed')
    .option('--details <depth>', 'file sizes and hashes: none, all, or the top n by downloads', depth, {
      top: 1000,
    } as Depth)
    .option('--texts <depth>', 'cards and configs: none, all, or the top n by downloads', depth, { top: 1000 } as Depth)
    .option('--no-tokenizers', 'leave tokenizer_config.json out')
    .option('--overlap <minutes>', 'how far an update looks back beyond what is known', positive, 60)
    .option('--confirm <n>', 'ask by name for at most n models that a full listing missed', whole(0), 500)
    .option('--keep-crawls <n>', 'forget archived exchanges older than the last n crawls', whole(1))
    .option('--replay <dir>', 'answers from recordings instead of the Hub')
    .option('--record <dir>', 'also write every exchange as a reviewable file')
    .option('--concurrency <n>', 'requests at once', whole(1), 8)
    .option('--reserve <share>', 'share of each quota left to others', share, 0.05)
    .option('--tries <n>', 'tries a request', whole(1), 5)
    .option('--timeout <seconds>', 'how long to wait for an answer to begin', positive, 30)
    .option('--dry-run', 'print the plan: requests and time, and do nothing')
    .option('--json', 'one JSON line instead of sentences')
    .action(async (flags: CrawlFlags) => {
      const { crawlCommand, planCommand } = await import('./commands/crawl.ts');
      const command = {
        ...crawlOptions(flags),
        json: flags.json === true,
        again: ['hubdex', ...(program as Command & { rawArgs: string[] }).rawArgs].join(' '),
      };
      done(await (flags.dryRun ? planCommand(command, terminal) : crawlCommand(command, terminal)));
    });
};

function crawlOptions(flags: CrawlFlags): Omit<CrawlCommand, 'json' | 'again'> {
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
  };
}

const addReindex: AddCommand = (program, terminal, done) => {
  program
    .command('reindex')
    .description('make all tables again from the archive with the rules of this version; no network')
    .option(...DB)
    .action(async (flags: { db: string }) =>
      done(await (await import('./commands/reindex.ts')).reindexCommand(flags.db, terminal)),
    );
};

const addExtract: AddCommand = (program, terminal, done) => {
  program
    .command('extract')
    .description('understand records from standard input, one JSON object a line, without index or network')
    .option('--jsonl', 'JSON lines in, JSON lines out (the only format)')
    .option('--threads <n>', 'threads to use (default: one a core)', whole(1))
    .action(async (flags: { threads?: number }) =>
      done(await (await import('./commands/extract.ts')).extractCommand({ threads: flags.threads ?? null }, terminal)),
    );
};

const addShow: AddCommand = (program, terminal, done) => {
  program
    .command('show <id>')
    .description('everything held of one model, with the reason for each fact')
    .option(...DB)
    .option('--claims', 'list the claims of its card')
    .option('--json', 'as JSON')
    .action(async (id: string, flags: { db: string; claims?: boolean; json?: boolean }) =>
      done(
        await (await import('./commands/show.ts')).showCommand(
          id,
          { db: flags.db, claims: flags.claims === true, json: flags.json === true },
          terminal,
        ),
      ),
    );
};

const addClaims: AddCommand = (program, terminal, done) => {
  program
    .command('claims')
    .description(
      'benchmark numbers that cards state: about a model, on a benchmark, in one card, or where cards disagree',
    )
    .option(...DB)
    .option('--subject <name>', 'about this model: its id, a proprietary model, or a name as cards state it')
    .option('--benchmark <id>', 'on this benchmark and its sub-tasks')
    .option('--model <id>', 'in the card of this model')
    .option('--disagreements', 'only where cards state different numbers in comparable settings, widest first')
    .option('--limit <n>', 'at most n claims, or n disagreements', whole(1), 100)
    .option(...FORMAT)
    .action(
      async (flags: {
        db: string;
        subject?: string;
        benchmark?: string;
        model?: string;
        disagreements?: boolean;
        limit: number;
        format: Format;
      }) =>
        done(
          await (await import('./commands/claims.ts')).claimsCommand(
            { ...flags, disagreements: flags.disagreements === true },
            terminal,
          ),
        ),
    );
};

const addSearch: AddCommand = (program, terminal, done) => {
  program
    .command('search <words...>')
    .description('models whose id, tags or card hold the words ("exact phrase", prefix*)')
    .option(...DB)
    .option('--limit <n>', 'at most n models', whole(1), 20)
    .option(...FORMAT)
    .action(async (words: string[], flags: { db: string; limit: number; format: Format }) =>
      done(await (await import('./commands/search.ts')).searchCommand(words, flags, terminal)),
    );
};

const addSql: AddCommand = (program, terminal, done) => {
  program
    .command('sql [statement]')
    .description('one reading statement over the index')
    .option(...DB)
    .option('--file <file>', 'the statement from a file')
    .option('--param <name=value>', 'bound as :name; repeat for several', gathered, [] as string[])
    .option('--limit <n>', 'at most n rows', whole(1), 1000)
    .option('--timeout <seconds>', 'end the query after this time', positive, 30)
    .option(...FORMAT)
    .action(
      async (
        statement: string | undefined,
        flags: { db: string; file?: string; param: string[]; limit: number; timeout: number; format: Format },
      ) =>
        done(
          await (await import('./commands/sql.ts')).sqlCommand(
            statement,
            { ...flags, parameters: flags.param },
            terminal,
          ),
        ),
    );
};

const addExplain: AddCommand = (program, terminal, done) => {
  program
    .command('explain <name>')
    .description('what each part of a model name means, in plain words; needs no index')
    .option(...FORMAT)
    .action(async (name: string, flags: { format: Format }) =>
      done(await (await import('./commands/explain.ts')).explainCommand(name, flags.format, terminal)),
    );
};

const addAudit: AddCommand = (program, terminal, done) => {
  program
    .command('audit')
    .description('what the rules do not understand yet, ranked by the models it touches')
    .option(...DB)
    .option('--all', 'models of all tasks, not only language models')
    .option('--code <code>', 'only notes of this kind')
    .option('--limit <n>', 'rows a list', whole(1), 20)
    .option(...FORMAT)
    .action(async (flags: { db: string; all?: boolean; code?: string; limit: number; format: Format }) =>
      done(
        await (await import('./commands/audit.ts')).auditCommand(
          { ...flags, all: flags.all === true, code: flags.code ?? null },
          terminal,
        ),
      ),
    );
};

const addDoctor: AddCommand = (program, terminal, done) => {
  program
    .command('doctor')
    .description('the state of the index, its archive and the last crawls; what failed and what to do')
    .option(...DB)
    .option('--digest', 'print the content digest of the public tables')
    .option('--online', 'also ask the Hub who the token belongs to')
    .option('--json', 'as JSON')
    .action(async (flags: { db: string; digest?: boolean; online?: boolean; json?: boolean }) =>
      done(await (await import('./commands/doctor.ts')).doctorCommand(flags, terminal)),
    );
};

interface LessonFlags {
  db: string;
  question?: string;
  statement?: string;
  param: string[];
  format: Format;
  charts?: boolean;
  html?: boolean;
  markdown?: boolean;
  sql?: boolean;
  check?: boolean;
  baseline?: string;
  saveBaseline?: string;
}

const addLesson: AddCommand = (program, terminal, done) => {
  program
    .command('lesson')
    .argument('[number]', 'the lesson', whole(1))
    .description("the course's questions and statements, answered by the index; without a number, the list of lessons")
    .option(...DB)
    .option('--question <id>', 'only this question')
    .option('--statement <id>', 'only this statement, with the rows that decide it')
    .option('--param <name=value>', 'a value of the queries changed; repeat for several', gathered, [] as string[])
    .option('--charts', 'charts above the tables')
    .option('--html', 'the lesson as an HTML page with charts and links')
    .option('--markdown', 'the lesson as Markdown with charts and links')
    .option('--sql', 'print the SQL and ask nothing')
    .option('--check', 'the verdicts on all statements')
    .option('--baseline <file>', 'with --check: exit 1 when a statement that was supported in this file no longer is')
    .option('--save-baseline <file>', 'with --check: write the verdicts to this file')
    .option(...FORMAT)
    .action(async (number: number | undefined, flags: LessonFlags) => {
      if (flags.check || flags.baseline !== undefined || flags.saveBaseline !== undefined)
        return done(await (await import('./commands/lesson-check.ts')).checkCommand(number, flags, terminal));
      const { charts = false, html = false, markdown = false, sql = false } = flags;
      const { lessonCommand } = await import('./commands/lesson.ts');
      done(await lessonCommand(number, { ...flags, parameters: flags.param, charts, html, markdown, sql }, terminal));
    });
};

interface ChooseFlags {
  db: string;
  task: string;
  memory?: number;
  gpu?: string;
  mac?: string;
  context: number;
  kvBits: number;
  license: LicenseNeed;
  users?: number;
  language?: string;
  line?: string;
  stage?: string;
  minParams?: number;
  maxParams?: number;
  format?: string[];
  minBits: number;
  benchmark?: string;
  limit: number;
  json?: boolean;
}

const addChoose: AddCommand = (program, terminal, done) => {
  program
    .command('choose')
    .description(
      'models that fit a memory, a license and a context, ranked by what cards claim of them; and why others do not',
    )
    .option(...DB)
    .option('--task <task>', 'as the Hub names it', 'text-generation')
    .option('--memory <amount>', 'memory for the model, such as 24GB (of 2^30 bytes)', memory)
    .option('--gpu <name>', 'a graphics card instead, such as "RTX 4090", "A100 40GB" or "2x L4"')
    .option('--mac <name>', 'a Mac instead, such as "M3 Max 64GB"')
    .option('--context <tokens>', 'prompt and answer together', whole(1), 8192)
    .option('--kv-bits <bits>', 'bits a number of the key-value cache', bits, 16)
    .option('--license <need>', 'any, commercial or permissive', license, 'any' as LicenseNeed)
    .option('--users <n>', 'monthly users of your product, for licenses that cap them', count)
    .option('--language <code>', 'a language it must state, such as fr', language)
    .option('--line <line>', 'a specialised line, such as coder, math or vl')
    .option('--stage <stage>', 'base, or instruct for models tuned to follow instructions')
    .option('--min-params <n>', 'fewest parameters, such as 7B', count)
    .option('--max-params <n>', 'most parameters', count)
    .option('--format <formats>', 'only weights of these formats, such as gguf,mlx', listed)
    .option('--min-bits <bits>', 'fewest bits a weight', positive, 4)
    .option('--benchmark <id>', 'rank by this benchmark')
    .option('--limit <n>', 'at most n models', whole(1), 10)
    .option('--json', 'as JSON, with everything left out')
    .action(async (flags: ChooseFlags) =>
      done(await (await import('./commands/choose.ts')).chooseCommand(chooseOptions(flags), terminal)),
    );
};

function chooseOptions({ minParams, maxParams, format: formats, ...flags }: ChooseFlags): ChooseOptions {
  const { memory = null, gpu = null, mac = null, users = null } = flags;
  const { language = null, line = null, stage = null, benchmark = null } = flags;
  const bounds = { minParameters: minParams ?? null, maxParameters: maxParams ?? null, formats: formats ?? null };
  const wanted = { language, line, stage, benchmark };
  return { ...flags, ...bounds, ...wanted, memory, gpu, mac, users, json: flags.json === true };
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly AddCommand[] = [
  addCrawl,
  addReindex,
  addExtract,
  addShow,
  addClaims,
  addSearch,
  addSql,
  addChoose,
  addLesson,
  addExplain,
  addAudit,
  addDoctor,
];
