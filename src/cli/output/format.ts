/** The axis "a way to write rows": for people, and for the programs that they use. */

/** Every way, as `--format` names it. */
export const FORMATS = ['table', 'record', 'json', 'jsonl', 'csv', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** The ways of a command that prints several tables at once: one file of CSV cannot hold them. */
export const OF_SEVERAL = ['table', 'record', 'json', 'jsonl', 'markdown'] as const satisfies readonly Format[];

/** Ways that programs read; nothing is shortened or told in them. */
export function isForPrograms(format: Format): boolean {
  return format === 'json' || format === 'jsonl' || format === 'csv';
}
