/** The command of the course. */
import { gathered, whole } from '../options.ts';
import type { Format } from '../print.ts';
import { type AddCommand, DB, FORMAT } from './command.ts';

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

export const addLesson: AddCommand = (program, terminal, done) => {
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
        return done(await (await import('../commands/lesson-check.ts')).checkCommand(number, flags, terminal));
      const { charts = false, html = false, markdown = false, sql = false } = flags;
      const { lessonCommand } = await import('../commands/lesson.ts');
      done(await lessonCommand(number, { ...flags, parameters: flags.param, charts, html, markdown, sql }, terminal));
    });
};
