import { expect, test } from 'vitest';
import { misplaced } from './places.ts';
import { mutated, randomFrom } from './mutate.ts';
import { ledgerOf } from './read.ts';
import { CARDS } from './sample-cards.ts';

test('three hundred damaged cards: nothing throws, every claim stands inside its text on the line it names', () => {
  const random = randomFrom(20_261_123);
  let claims = 0;
  for (let round = 0; round < 300; round++) {
    const card = mutated(CARDS, random);
    const ledger = ledgerOf('wader/Heron-7B', card);
    claims += ledger.claims.length;
    expect(misplaced(card, ledger.claims), `round ${round}`).toEqual([]);
  }
  expect(claims).toBeGreaterThan(300);
});
