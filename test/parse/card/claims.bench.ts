import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bench, describe } from 'vitest';
import { ledgerOf } from './read.ts';
import { CARDS } from './sample-cards.ts';

const CORPUS = '../shared/corpus/cards';
const real = existsSync(CORPUS)
  ? readdirSync(CORPUS)
      .filter((name) => name.endsWith('.md'))
      .map((name) => ({ id: name.slice(0, -3).replace('__', '/'), card: readFileSync(join(CORPUS, name), 'utf8') }))
  : [];

describe('the claims ledger', () => {
  bench('the seven sample cards', () => {
    for (const card of CARDS) ledgerOf('wader/Heron-7B', card);
  });

  bench.skipIf(real.length === 0)(`${real.length} real cards`, () => {
    for (const { id, card } of real) ledgerOf(id, card);
  });
});
