/** How right the program is on cards and repos that it had not seen, then and today. */
import { parseArgs } from 'node:util';
import { readOrExit } from '../arguments.ts';
import { CORPUS, corpusPart } from '../corpus-place.ts';
import { firstContact, today } from './claims/table.ts';
import { scoreRounds } from './claims/today.ts';
import { firstContactLines, todayLines } from './names/table.ts';
import { probedClaimLines, probedLineLines } from './probe/table.ts';
import { flagLines } from './red-flags/read.ts';

const USAGE = `npm run accuracy: how right the program is on what it had not seen, then and today; HUBDEX_CORPUS names the cards`;
readOrExit(USAGE, (args) => parseArgs({ args }));

print('Claims, at first contact', firstContact());
print('Claims, drawn one by one', probedClaimLines());
print('Lines without a claim, drawn one by one', probedLineLines());
print('Names, at first contact', firstContactLines());
print('Red flags, read beside their cards', flagLines());
if (corpusPart('cards-tail.jsonl.gz')) {
  print('Claims, today', today(scoreRounds(CORPUS)));
  print('Names, today', todayLines(CORPUS));
} else {
  process.stderr.write(`No cards at ${CORPUS}: set HUBDEX_CORPUS to the folder that holds cards-tail.jsonl.gz.\n`);
}

function print(title: string, lines: readonly string[]): void {
  process.stdout.write(`${title}:\n${lines.join('\n')}\n\n`);
}
