/** `doctor --probe`: what is uncertain of the Hub, asked, kept and told. */
import { takeLock } from '../../crawl/lock.ts';
import { learnByProbe } from '../../crawl/learnt.ts';
import { QUESTIONS, type Question } from '../../hub/probe.ts';
import { allKnown, type Known } from '../../index/knowledge.ts';
import { closeWritten, openForWriting } from '../../index/open.ts';
import { EXIT } from '../exit.ts';
import { openSource } from '../hub-source.ts';
import { print } from '../output/report.ts';
import type { Terminal } from '../terminal.ts';
import type { DoctorOptions } from './doctor.ts';

/** Asks, keeps the answers in the index, which is made where there is none, and prints what is known. @throws HubError */
export async function probeCommand({ db: path, format }: DoctorOptions, terminal: Terminal): Promise<number> {
  const { source } = openSource({ concurrency: 1, reserve: 0, tries: 3, timeout: 30 }, {}, terminal);
  const release = takeLock(path);
  const db = openForWriting(path);
  try {
    await learnByProbe(db, source, terminal.now());
    const known = allKnown(db);
    await print({ blocks: [{ text: `${knownSentences(known).join('\n')}\n` }], json: known }, format, terminal);
    return EXIT.done;
  } finally {
    closeWritten(db);
    release();
  }
}

/** What is known of the Hub, a line each; one that says how to find out where nothing is. */
export function knownSentences(known: Record<string, Known<unknown>>): string[] {
  const lines = Object.entries(known).map(([name, { value, saw, at }]) => {
    const what = QUESTIONS[name as Question] ?? name;
    return `  ${what}: ${value === null ? 'not settled' : String(value)} (${saw ?? 'learnt'}; ${at.slice(0, 10)})`;
  });
  return lines.length === 0
    ? ['known of the Hub: nothing beyond its documentation; see "hubdex doctor --probe"']
    : ['known of the Hub:', ...lines];
}
