/** `npm run accuracy`: how right the program is on cards and repos that it had not seen, then and today. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { firstContact, today } from './claims/table.ts';
import { scoreRounds } from './claims/today.ts';
import { firstContactLines, todayLines } from './names/table.ts';
import { flagLines } from './red-flags/read.ts';

const corpus = resolve(process.env.HUBDEX_CORPUS ?? join(import.meta.dirname, '../../../shared/corpus'));
print('Claims, at first contact', firstContact());
print('Names, at first contact', firstContactLines());
print('Red flags, read beside their cards', flagLines());
if (existsSync(join(corpus, 'cards-tail.jsonl.gz'))) {
  print('Claims, today', today(scoreRounds(corpus)));
  print('Names, today', todayLines(corpus));
} else {
  process.stderr.write(`No cards at ${corpus}: set HUBDEX_CORPUS to the folder that holds cards-tail.jsonl.gz.\n`);
}

function print(title: string, lines: readonly string[]): void {
  process.stdout.write(`${title}:\n${lines.join('\n')}\n\n`);
}
