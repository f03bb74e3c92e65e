/**
 * Every lesson question, warm: over the index that HUBDEX_BENCH_INDEX names, such as one of a whole listing, or else over
 * the fixtures. Read it for the question that stands out; times differ from machine to machine.
 */
import { describe, it } from 'vitest';
import { openForReading } from '../../src/index/open.ts';
import { ask } from '../../src/lessons/answer.ts';
import { readLessons } from '../../src/lessons/shelf.ts';
import { fixtureIndex } from '../lessons/fixture-index.ts';

const named = process.env.HUBDEX_BENCH_INDEX;
const db = named === undefined ? await fixtureIndex() : openForReading(named);

describe.each(readLessons())('lesson $number', ({ questions }) => {
  for (const question of questions) {
    it(`${question.id}`, async ({ bench }) => {
      await bench(question.id, () => void ask(db, question)).run({ iterations: 5, time: 100, warmupIterations: 1 });
    });
  }
});
