/** What arguments and option values may be: what completion offers. Each loads only what it needs. */
import { existsSync } from 'node:fs';
import { LINES, STAGES } from '../../model.ts';
import { LICENSE_NEEDS } from '../../parse/choice/need.ts';
import { FORMATS } from '../output/format.ts';

/** What has been typed so far, as far as values depend on it. */
export interface Typed {
  /** The beginning of the word. */
  word: string;
  /** Arguments of the command before it, options left out. */
  before: readonly string[];
  /** The index. */
  db: string;
}

type Values = (typed: Typed) => Promise<readonly string[]> | readonly string[];

const lessons = async () => (await import('../../lessons/shelf.ts')).readLessons();
const benchmarks = async () => (await import('../../rules/benchmarks.ts')).BENCHMARKS.map(({ id }) => id);
const families = async () => (await import('../../rules/families.ts')).FAMILIES.map(({ id }) => id);
const generations = async () => (await import('../../rules/generations.ts')).GENERATIONS.map(({ id }) => id);
const tasks = async () => (await import('../../rules/tasks.ts')).TASKS.map(({ id }) => id);
const formats = async () => (await import('../../rules/formats.ts')).FORMATS.map(({ id }) => id);
const tables = async () => (await import('../../index/dictionary/dictionary.ts')).DICTIONARY.map(({ table }) => table);

/** Ids of the index that begin so, most downloaded first; none without an index. */
async function models({ word, db }: Typed): Promise<string[]> {
  if (!existsSync(db)) return [];
  const { openForReading } = await import('../../index/open.ts');
  const { known } = await import('../../index/known.ts');
  const index = openForReading(db);
  try {
    return known(index).beginning(word);
  } finally {
    index.close();
  }
}

async function ofLessons(what: 'questions' | 'statements', { before }: Typed): Promise<string[]> {
  const asked = (await lessons()).filter(({ number }) => before.length === 0 || before.includes(String(number)));
  return asked.flatMap((lesson) => lesson[what].map(({ id }) => id));
}

/** Values of options, by their long names. */
export const OPTION_VALUES: Readonly<Record<string, Values>> = {
  '--benchmark': benchmarks,
  '--details': () => ['none', 'all', '1000'],
  '--format': () => FORMATS,
  '--license': () => LICENSE_NEEDS,
  '--line': () => LINES,
  '--model': models,
  '--question': (typed) => ofLessons('questions', typed),
  '--stage': () => STAGES,
  '--statement': (typed) => ofLessons('statements', typed),
  '--subject': models,
  '--task': tasks,
  '--texts': () => ['none', 'all', '1000'],
  '--headers': () => ['none', 'doubted', '100', 'all'],
  '--weights': formats,
};

/** Values of arguments, by command. */
export const ARGUMENT_VALUES: Readonly<Record<string, Values>> = {
  completion: () => ['bash', 'zsh', 'fish'],
  explain: models,
  export: (typed) => (typed.before.length === 0 ? [] : models(typed)),
  lesson: async () => [...(await lessons()).map(({ number }) => String(number)), 'all'],
  schema: tables,
  search: async () => [...(await families()), ...(await generations())],
  show: models,
};
