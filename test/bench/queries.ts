/** Every question of every lesson, warm, beside one pass over all models. */
import { openForReading } from '../../src/index/open.ts';
import { ask } from '../../src/lessons/answer.ts';
import { readLessons } from '../../src/lessons/shelf.ts';
import type { Index } from './ingest.ts';
import { type Figure, quantile, timed, times, whole } from './table.ts';

const TIMES = 3;

/** Milliseconds: the fastest of some askings, of which the first warms up. */
async function fastest(work: () => unknown): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < TIMES; n++) took.push((await timed(work)).took * 1_000);
  return Math.min(...took);
}

/** Measures them on a loaded index. */
export async function queries({ path, models }: Index): Promise<Figure[]> {
  const db = openForReading(path);
  const pass = await fastest(() => db.prepare('SELECT sum(length(library)), count(DISTINCT task) FROM models').get());
  const asked: { id: string; ms: number }[] = [];
  for (const { number, questions } of readLessons())
    for (const question of questions)
      asked.push({ id: `${number} ${question.id}`, ms: await fastest(() => ask(db, question)) });
  db.close();
  const ms = asked.map((one) => one.ms);
  const slow = asked.toSorted((a, b) => b.ms - a.ms).slice(0, 3);
  return [
    {
      what: `${asked.length} lesson questions, ${whole(models)} models`,
      figure: `p50 ${quantile(ms, 0.5).toFixed(1)} ms, p95 ${quantile(ms, 0.95).toFixed(1)} ms`,
      against: `a pass over models ${pass.toFixed(0)} ms`,
      ratio: times(quantile(ms, 0.95) / pass),
    },
    {
      what: 'the slowest of them',
      figure: slow.map((one) => `${one.id} ${one.ms.toFixed(0)} ms`).join(', '),
      against: '',
      ratio: '',
    },
  ];
}
