/** HTML that cannot be broken by what stands in it: everything that is no `Html` is escaped. */
import { escape } from './charts/ink.ts';

/** Text that is HTML already, made by `html` or vouched for by `trusted`. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/** What may stand in a template; nothing is written for null, undefined, true and false. */
export type Part = Html | string | number | boolean | null | undefined | readonly Part[];

/** A template whose values are escaped, in elements and in quoted attributes alike. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let out = texts[0] ?? '';
  for (const [at, part] of parts.entries()) out += written(part) + (texts[at + 1] ?? '');
  return new Html(out);
}

/** Marks text of our own making as HTML, such as a chart. Never for what comes from the index. */
export function trusted(text: string): Html {
  return new Html(text);
}

/** Parts with something between them. */
export function joined(parts: readonly Part[], between: string): Html {
  return new Html(parts.map(written).join(escape(between)));
}

function written(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return escape(part);
  if (typeof part === 'number') return String(part);
  return Array.isArray(part) ? part.map(written).join('') : '';
}
