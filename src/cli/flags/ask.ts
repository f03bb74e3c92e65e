/** The commands that ask the index. */
import { gathered, positive, whole } from '../options.ts';
import type { Format } from '../print.ts';
import { type AddCommand, DB, FORMAT } from './command.ts';

export const addShow: AddCommand = (program, terminal, done) => {
  program
    .command('show <id>')
    .description('everything held of one model, with the reason for each fact')
    .option(...DB)
    .option('--claims', 'list the claims of its card')
    .option('--json', 'as JSON')
    .action(async (id: string, flags: { db: string; claims?: boolean; json?: boolean }) =>
      done(
        await (await import('../commands/show.ts')).showCommand(
          id,
          { db: flags.db, claims: flags.claims === true, json: flags.json === true },
          terminal,
        ),
      ),
    );
};

export const addClaims: AddCommand = (program, terminal, done) => {
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
          await (await import('../commands/claims.ts')).claimsCommand(
            { ...flags, disagreements: flags.disagreements === true },
            terminal,
          ),
        ),
    );
};

export const addSearch: AddCommand = (program, terminal, done) => {
  program
    .command('search <words...>')
    .description('models whose id, tags or card hold the words ("exact phrase", prefix*)')
    .option(...DB)
    .option('--limit <n>', 'at most n models', whole(1), 20)
    .option(...FORMAT)
    .action(async (words: string[], flags: { db: string; limit: number; format: Format }) =>
      done(await (await import('../commands/search.ts')).searchCommand(words, flags, terminal)),
    );
};

export const addSql: AddCommand = (program, terminal, done) => {
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
          await (await import('../commands/sql.ts')).sqlCommand(
            statement,
            { ...flags, parameters: flags.param },
            terminal,
          ),
        ),
    );
};

export const addAudit: AddCommand = (program, terminal, done) => {
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
        await (await import('../commands/audit.ts')).auditCommand(
          { ...flags, all: flags.all === true, code: flags.code ?? null },
          terminal,
        ),
      ),
    );
};
