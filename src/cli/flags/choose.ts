/** The command that chooses. */
import { totalmem } from 'node:os';
import { Command, CommanderError } from 'commander';
import type { Asked } from '../../choose/ask.ts';
import type { LicenseNeed } from '../../parse/choice/need.ts';
import { bits, count, language, license, listed, memory, tokens } from '../choose/options.ts';
import type { ChooseOptions } from '../commands/choose.ts';
import { UsageError } from '../exit.ts';
import type { Format } from '../output/format.ts';
import { positive, whole, withFormat } from '../options.ts';
import { type AddCommand, DB } from './command.ts';

interface ChooseFlags {
  db: string;
  task: string;
  memory?: number;
  gpu?: string;
  mac?: string;
  here?: boolean;
  context?: number;
  extended?: boolean;
  kvBits: number;
  parallel: number;
  license: LicenseNeed;
  users?: number;
  language?: string;
  line?: string;
  stage?: string;
  minParams?: number;
  maxParams?: number;
  activeMax?: number;
  minSpeed?: number;
  weights?: string[];
  minBits: number;
  benchmark?: string;
  limit: number;
  format: Format;
}

export const addChoose: AddCommand = (program, terminal, done) => {
  const command = withOptions(program.command('choose'))
    .argument('[models...]', 'ids of models to hold side by side instead')
    .description(
      'models that fit a memory, a license and a context, ranked by what all claims let expect of them; and why others do not',
    );
  withFormat(command).action(async (models: string[], flags: ChooseFlags) =>
    done(await (await import('../commands/choose.ts')).chooseCommand(chooseOptions(models, flags), terminal)),
  );
};

/** What the options of the command ask for, as one would type them. @throws UsageError */
export function askedInWords(words: readonly string[]): Asked {
  const command = withOptions(new Command())
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  try {
    command.parse(words, { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? new UsageError(error.message.replace(/^error: /, '')) : error;
  }
  return chooseOptions([], { format: 'table', ...command.opts<Omit<ChooseFlags, 'format'>>() });
}

function withOptions(command: Command): Command {
  return command
    .option(...DB)
    .option('--task <task>', 'chat, coding, math, vision, embedding, reranking, speech, or as the Hub names it', 'chat')
    .option('--memory <amount>', 'memory for the model, such as 24GB (of 2^30 bytes)', memory)
    .option('--gpu <name>', 'a graphics card instead, such as "RTX 4090", "A100 40GB" or "2x L4"')
    .option('--mac <name>', 'a Mac instead, such as m3-max-64')
    .option('--here', "this machine's memory instead")
    .option('--context <tokens>', 'prompt and answer together, such as 32k (default: 8k where models write)', tokens)
    .option('--extended', 'let an extension of the context count, such as YaRN')
    .option('--kv-bits <bits>', 'bits a number of the key-value cache, such as 8 or 4', bits, 16)
    .option('--parallel <n>', 'sequences at once, each with a cache of its own', whole(1), 1)
    .option('--license <need>', 'any, commercial or permissive', license, 'any' as LicenseNeed)
    .option('--users <n>', 'monthly users of your product, for licenses that cap them', count)
    .option('--language <code>', 'a language it must state, such as fr', language)
    .option('--line <line>', 'a specialised line, such as coder, math or vl')
    .option('--stage <stage>', 'base, instruct or any (default: instruct where models answer)')
    .option('--min-params <n>', 'fewest parameters, such as 7B', count)
    .option('--max-params <n>', 'most parameters', count)
    .option('--active-max <n>', 'most parameters that one token takes, such as 4B', count)
    .option('--min-speed <n>', 'fewest tokens a second that memory bandwidth allows', positive)
    .option('--weights <formats>', 'only weights of these formats, such as gguf,mlx', listed)
    .option('--min-bits <bits>', 'fewest bits a weight', positive, 4)
    .option('--benchmark <id>', 'rank by the claims on this benchmark instead of the estimate')
    .option('--limit <n>', 'at most n models', whole(1), 10);
}

function chooseOptions(models: readonly string[], flags: ChooseFlags): ChooseOptions {
  const { memory = null, gpu = null, mac = null, users = null, context = null } = flags;
  const { language = null, line = null, stage = null, benchmark = null, weights: formats = null } = flags;
  const { minParams: minParameters = null, maxParams: maxParameters = null } = flags;
  const { activeMax: maxActive = null, minSpeed = null } = flags;
  const { db, task, kvBits, parallel, license: need, minBits, limit, format } = flags;
  const here = flags.here === true ? { memory: totalmem(), platform: process.platform } : null;
  const device = { memory, gpu, mac, here };
  const bounds = { minParameters, maxParameters, maxActive, minSpeed, minBits, formats };
  const wanted = {
    task,
    extended: flags.extended === true,
    language,
    line,
    stage,
    benchmark,
    context,
    kvBits,
    parallel,
    license: need,
    users,
  };
  return { db, models, limit, format, ...device, ...bounds, ...wanted };
}
