/** The command that chooses. */
import type { LicenseNeed } from '../../parse/choice/need.ts';
import { bits, count, language, license, listed, memory } from '../choose/options.ts';
import type { ChooseOptions } from '../commands/choose.ts';
import type { Format } from '../output/format.ts';
import { positive, whole, withFormat } from '../options.ts';
import { type AddCommand, DB } from './command.ts';

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
  weights?: string[];
  minBits: number;
  benchmark?: string;
  limit: number;
  format: Format;
}

export const addChoose: AddCommand = (program, terminal, done) => {
  const command = program
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
    .option('--weights <formats>', 'only weights of these formats, such as gguf,mlx', listed)
    .option('--min-bits <bits>', 'fewest bits a weight', positive, 4)
    .option('--benchmark <id>', 'rank by this benchmark')
    .option('--limit <n>', 'at most n models', whole(1), 10);
  withFormat(command).action(async (flags: ChooseFlags) =>
    done(await (await import('../commands/choose.ts')).chooseCommand(chooseOptions(flags), terminal)),
  );
};

function chooseOptions({ minParams, maxParams, weights: formats, ...flags }: ChooseFlags): ChooseOptions {
  const { memory = null, gpu = null, mac = null, users = null } = flags;
  const { language = null, line = null, stage = null, benchmark = null } = flags;
  const bounds = { minParameters: minParams ?? null, maxParameters: maxParams ?? null, formats: formats ?? null };
  const wanted = { language, line, stage, benchmark };
  return { ...flags, ...bounds, ...wanted, memory, gpu, mac, users };
}
