/** What is worked out beside the server: it reads more of an index than other readers should wait for. */
import { Readable } from 'node:stream';
import type { LessonAnswers, Ran } from '../../explore/page.ts';
import type { Sqlite } from '../../index/open.ts';
import { ask, asOf } from '../../lessons/answer.ts';
import { decide } from '../../lessons/decide.ts';
import type { Bindings } from '../../lessons/lesson.ts';
import { readLessons } from '../../lessons/shelf.ts';
import { run } from '../program.ts';
import type { Terminal } from '../terminal.ts';

/** Every question of a lesson answered and every statement decided. @throws QueryError */
export function answerLesson(index: Sqlite, number: number, changed: Bindings): LessonAnswers {
  const one = readLessons().find((each) => each.number === number);
  if (!one) throw new Error(`There is no lesson ${number}.`);
  return {
    at: asOf(index),
    answers: one.questions.map((question) => ask(index, question, changed)),
    decided: one.statements.map((statement) => decide(index, statement, changed)),
  };
}

/** Runs a command line of ours with nothing of this process's environment, and keeps what it prints. */
export async function overheard(words: readonly string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const terminal: Terminal = {
    stdin: Readable.from([]),
    keyboard: false,
    env: {},
    out: async (text) => void (out += text),
    err: (text) => void (err += text),
    watched: false,
    columns: null,
    colour: false,
    signal: new AbortController().signal,
    now: () => new Date(),
  };
  const code = await run(words, terminal);
  return { code, out, err };
}
