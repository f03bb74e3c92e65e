/** `npm run accuracy`: how right the program is on cards that it had not seen, then and today. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { firstContact, today } from './claims/table.ts';
import { scoreRounds } from './claims/today.ts';

const corpus = resolve(process.env.HUBDEX_CORPUS ?? join(import.meta.dirname, '../../../shared/corpus'));
process.stdout.write(`Claims, at first contact:\n${firstContact().join('\n')}\n`);
if (existsSync(join(corpus, 'cards-tail.jsonl.gz'))) {
  process.stdout.write(`\nClaims, today:\n${today(scoreRounds(corpus)).join('\n')}\n`);
} else {
  process.stderr.write(`No cards at ${corpus}: set HUBDEX_CORPUS to the folder that holds cards-tail.jsonl.gz.\n`);
}
