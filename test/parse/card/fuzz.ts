/**
 * Many damaged cards through the ledger reader: `npx tsx test/parse/card/fuzz.ts [count] [seed] [folder of cards]`.
 * Prints one JSON line: cards read, the slowest one in milliseconds of processor time, and every card that threw or gave a place outside its text.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFrontMatter } from '../../../src/parse/card/front-matter.ts';
import { readClaims } from '../../../src/parse/card/claims.ts';
import { corpusPart } from '../../corpus-place.ts';
import { mutated, randomFrom } from './mutate.ts';
import { misplaced } from './places.ts';
import { CARDS } from './sample-cards.ts';

const FOLDER = corpusPart('cards') ?? '';
const [count = '1000', seed = '1', folder = FOLDER] = process.argv.slice(2);
const cards = folder === '' ? CARDS : read(folder);
const random = randomFrom(Number(seed));
const failures: string[] = [];
let slowest = { ms: 0, index: -1, length: 0 };
let claims = 0;

for (let index = 0; index < Number(count); index++) {
  const card = mutated(cards, random);
  const started = process.cpuUsage();
  try {
    const ledger = readClaims('owner/name-7B', card, readFrontMatter(card).data);
    claims += ledger.claims.length;
    for (const problem of misplaced(card, ledger.claims)) failures.push(`${index}: ${problem}`);
  } catch (error) {
    failures.push(`${index}: ${String(error)}`);
  }
  const used = process.cpuUsage(started);
  const ms = (used.user + used.system) / 1000;
  if (ms > slowest.ms) slowest = { ms: Math.round(ms), index, length: card.length };
}

process.stdout.write(
  `${JSON.stringify({ cards: Number(count), seed: Number(seed), claims, slowest, failures: failures.slice(0, 20) })}\n`,
);

function read(from: string): string[] {
  return readdirSync(from)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(from, name), 'utf8'));
}
