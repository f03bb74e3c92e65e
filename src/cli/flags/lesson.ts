/** The command of the course. */
import { InvalidArgumentError, Option } from 'commander';
import { UsageError } from '../exit.ts';
import type { Format } from '../output/format.ts';
import { gathered, withFormat } from '../options.ts';
import { type AddCommand, DB } from './command.ts';

interface LessonFlags {
  db: string;
  question?: string;
  statement?: string;
  param: string[];
  format: Format;
  charts?: boolean;
  html?: string | true;
  markdown?: string | true;
  sql?: boolean;
  check?: boolean;
  baseline?: string;
  saveBaseline?: string;
}

type Which = number | 'all';

/** What a lesson is printed as; it is printed as one of them. */
const WAYS = ['html', 'markdown', 'sql', 'check', 'format', 'json'];
const others = (way: string): string[] => WAYS.filter((one) => one !== way);

export const addLesson: AddCommand = (program, terminal, done) => {
  const command = program
    .command('lesson')
    .argument('[number]', 'the lesson, or all', which)
    .description("the course's questions and statements, answered by the index; without a number, the list of lessons")
    .option(...DB)
    .option('--question <id>', 'only this question')
    .option('--statement <id>', 'only this statement, with the rows that decide it')
    .option('--param <name=value>', 'a value of the queries changed; repeat for several', gathered, [] as string[])
    .addOption(new Option('--charts', 'charts above the tables').conflicts([...WAYS]))
    .addOption(pages('html', 'as HTML with charts and links'))
    .addOption(pages('markdown', 'as Markdown with charts and links'))
    .addOption(new Option('--sql', 'print the SQL and ask nothing').conflicts(others('sql')))
    .addOption(
      new Option('--check', 'the verdicts on all statements').conflicts([
        'question',
        'statement',
        'param',
        'html',
        'markdown',
        'sql',
      ]),
    )
    .addOption(
      new Option(
        '--baseline <file>',
        'check, and exit 1 when a statement that was supported in this file no longer is',
      ).implies({ check: true }),
    )
    .addOption(
      new Option('--save-baseline <file>', 'check, and write the verdicts to this file').implies({ check: true }),
    );
  withFormat(command).action(async (number: Which | undefined, flags: LessonFlags) => {
    if (flags.check) {
      const { checkCommand } = await import('../commands/lesson-check.ts');
      return done(await checkCommand(number ?? 'all', flags, terminal));
    }
    const { lessonCommand, lessonsCommand } = await import('../commands/lesson.ts');
    if (number === undefined) {
      return done(await lessonsCommand({ ...flags, asked: asked(flags) }, terminal));
    }
    done(await lessonCommand(number, lessonOptions(number, flags), terminal));
  });
};

function which(text: string): Which {
  const number = Number(text);
  if (text === 'all') return text;
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('give a whole number from 1 up, or all.');
  return number;
}

function pages(format: 'html' | 'markdown', says: string): Option {
  return new Option(`--${format} [dir]`, `${says}; with a folder, pages written there`).conflicts(others(format));
}

/** What was given of options that ask something of one lesson. */
function asked({ question, statement, param, charts, html, markdown, sql }: LessonFlags): string[] {
  const given = Object.entries({ question, statement, param: param[0], charts, html, markdown, sql });
  return given
    .filter(([, value]) => value !== undefined)
    .map(([option, value]) => `--${option}${typeof value === 'string' ? ` ${value}` : ''}`);
}

function lessonOptions(number: Which, { param, html, markdown, ...flags }: LessonFlags) {
  if (number === 'all' && (flags.question ?? flags.statement) !== undefined)
    throw new UsageError('--question and --statement are of one lesson; give its number instead of all');
  const asked = html ?? markdown;
  if (number === 'all' && asked === true)
    throw new UsageError('pages of all lessons go to a folder: "hubdex lesson all --html DIR"');
  const format = html === undefined ? ('markdown' as const) : ('html' as const);
  return {
    ...flags,
    parameters: param,
    charts: flags.charts === true,
    sql: flags.sql === true,
    pages: asked === undefined ? null : { format, folder: asked === true ? null : asked },
  };
}
