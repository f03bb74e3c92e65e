/** Running text on a screen. */
import type { Screen } from './screen.ts';
import { wrapped } from './width.ts';

/** What begins a line and is hung out: blanks, and a sign of a list. */
const LEAD = /^ *(?:- )?/;

/**
 * Text with its lines broken to the screen, what follows a break indented like its line. On paper it stays as it is.
 */
export function prose(text: string, { columns }: Pick<Screen, 'columns'>): string {
  if (columns === null) return text;
  return text
    .split('\n')
    .map((line) => broken(line, columns))
    .join('\n');
}

function broken(line: string, columns: number): string {
  if (line.length <= columns) return wrapped(line, columns).join('\n');
  const lead = LEAD.exec(line)?.[0] ?? '';
  const room = Math.max(10, columns - lead.length);
  const hang = ' '.repeat(lead.length);
  return wrapped(line.slice(lead.length), room)
    .map((part, at) => `${at === 0 ? lead : hang}${part}`)
    .join('\n');
}
