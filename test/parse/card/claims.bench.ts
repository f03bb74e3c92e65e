import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { CORPUS, corpusIsHere } from '../../corpus.ts';
import { ledgerOf } from './read.ts';
import { CARDS } from './sample-cards.ts';

const folder = join(CORPUS, 'cards');
const real = corpusIsHere
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => ({ id: name.slice(0, -3).replace('__', '/'), card: readFileSync(join(folder, name), 'utf8') }))
  : [];

it('the claims ledger of the seven sample cards', async ({ bench }) => {
  await bench('seven sample cards', () => {
    for (const card of CARDS) ledgerOf('wader/Heron-7B', card);
  }).run();
});

it.skipIf(real.length === 0)(
  `the claims ledger of ${real.length} real cards`,
  { timeout: 120_000 },
  async ({ bench }) => {
    await bench(`${real.length} real cards`, () => {
      for (const { id, card } of real) ledgerOf(id, card);
    }).run({ iterations: 5, warmupIterations: 1 });
  },
);
