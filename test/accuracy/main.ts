/** How right the program is on cards and repos that it had not seen, then and today. */
import { parseArgs } from 'node:util';
import { readOrExit, wholeNumber } from '../arguments.ts';
import { CORPUS, corpusPart } from '../corpus-place.ts';
import { firstContact, today } from './claims/table.ts';
import { scoreRounds } from './claims/today.ts';
import { firstContactLines, todayLines } from './names/table.ts';
import { probedClaimLines, probedLineLines } from './probe/table.ts';
import { flagLines } from './red-flags/read.ts';
import { reshapedLines } from './reshaped/table.ts';

const USAGE = `npm run accuracy -- [--reshaped SEED]: how right the program is on what it had not seen, then and today; HUBDEX_CORPUS names
the cards. With --reshaped: on labelled cards that are written otherwise, at places that SEED draws.`;
const { reshaped } = readOrExit(USAGE, (args) => {
  const { values } = parseArgs({ args, options: { reshaped: { type: 'string' } } });
  return { reshaped: values.reshaped === undefined ? null : wholeNumber('reshaped', values.reshaped) };
});

if (reshaped === null) printRounds();
const isHere = corpusPart('cards-tail.jsonl.gz') !== null;
if (isHere && reshaped !== null)
  print(`Labelled cards written otherwise, draw ${reshaped}`, reshapedLines(CORPUS, reshaped));
if (isHere && reshaped === null) {
  print('Claims, today', today(scoreRounds(CORPUS)));
  print('Names, today', todayLines(CORPUS));
}
if (!isHere)
  process.stderr.write(`No cards at ${CORPUS}: set HUBDEX_CORPUS to the folder that holds cards-tail.jsonl.gz.\n`);

function printRounds(): void {
  print('Claims, at first contact', firstContact());
  print('Claims, drawn one by one', probedClaimLines());
  print('Lines without a claim, drawn one by one', probedLineLines());
  print('Names, at first contact', firstContactLines());
  print('Red flags, read beside their cards', flagLines());
}

function print(title: string, lines: readonly string[]): void {
  process.stdout.write(`${title}:\n${lines.join('\n')}\n\n`);
}
