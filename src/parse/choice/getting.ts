/** How to get and run a set of weights, as commands that a shell takes as they stand. */
import { GETTING, type GettingRow } from '../../rules/getting.ts';
import type { WeightOption } from './need.ts';

/** Commands for a set of weights, the usual one first; none where no repo is indexed or a name is no plain one. */
export function commands({ repo, format, level }: WeightOption, context: number, maker: string | null): string[] {
  if (repo === null || !PLAIN.test(repo)) return [];
  const named = level !== null && PLAIN_LEVEL.test(level) ? `:${level}` : '';
  return (GETTING as readonly GettingRow[])
    .filter(({ formats, makers }) => serves(formats, format) && (maker === null || (makers?.includes(maker) ?? true)))
    .map(({ command }) => (context === 0 ? command.replace(CONTEXT, '') : command))
    .map((command) => written(command, { '{repo}': repo, '{:level}': named, '{context}': `${context}` }));
}

/** The option that a context is given by: where none is asked for, the runtime's own stands. */
const CONTEXT = / \S+ \{context\}/;
const PLAIN = /^[\w.-]{1,96}\/[\w.-]{1,96}$/;
const PLAIN_LEVEL = /^[\w.-]{1,40}$/;

/** A row without formats serves all. */
function serves(formats: readonly string[], format: string): boolean {
  return formats.length === 0 || formats.includes(format);
}

function written(command: string, given: Readonly<Record<string, string>>): string {
  return Object.entries(given).reduce((text, [mark, value]) => text.replaceAll(mark, () => value), command);
}
