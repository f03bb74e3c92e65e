/** Telling a person what was wrong, on standard error. */
import { prose } from './output/prose.ts';
import { safe } from './output/safe.ts';
import type { Terminal } from './terminal.ts';

/** Says one sentence, without anything in it that a terminal would act on. */
export function complain(terminal: Terminal, message: string): void {
  terminal.err(prose(`hubdex: ${safe(message)}\n`, terminal));
}

/** `; did you mean a, b?`, or `otherwise` where nothing is near. */
export function didYouMean(near: readonly string[], otherwise = ''): string {
  return near.length > 0 ? `; did you mean ${near.join(', ')}?` : otherwise;
}
