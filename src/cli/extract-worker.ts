/** Understands a batch of input lines; runs on a thread of its own for large inputs. */
import { keepCompiled } from './compiled.ts';

// A thread does not take this over from the one that started it.
keepCompiled();
const { extractLine } = await import('../parse/contract.ts');

/** The answers of a batch: text to write, and how many lines were no records. */
export interface ExtractedBatch {
  text: string;
  bad: number;
}

/** One answer a line, in order. */
export default function extractBatch(lines: readonly string[]): ExtractedBatch {
  const answers = lines.map(extractLine);
  return {
    text: answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''),
    bad: answers.filter((answer) => 'error' in answer).length,
  };
}
