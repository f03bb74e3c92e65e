import { DICTIONARY } from '../../index/dictionary/dictionary.ts';
import { WORDS } from '../../index/dictionary/words.ts';
import { DOT_COMMANDS } from './dot-commands.ts';

const SQL = ['SELECT', 'FROM', 'WHERE', 'GROUP BY', 'ORDER BY', 'LIMIT', 'JOIN', 'count(*)'];
const COLUMNS = [...new Set([...Object.keys(WORDS), ...DICTIONARY.flatMap(({ columns }) => Object.keys(columns))])];
const ALL = [...DOT_COMMANDS, ...DICTIONARY.map(({ table }) => table), ...COLUMNS, ...SQL];

/** Words that the last word of a line may become, as readline wants them. */
export function completed(line: string): [string[], string] {
  const word = /[\w.]*$/.exec(line)?.[0] ?? '';
  if (word === '') return [[], word];
  return [ALL.filter((one) => one.toLowerCase().startsWith(word.toLowerCase())).sort(), word];
}
