import { afterAll, expect, it } from 'vitest';
import { totals } from './ledger.ts';
import { play, scenes, SHORT } from './run.ts';
import { sweep } from './scenes.ts';

afterAll(sweep);

it('a disturbed run leaves the index of a calm one, and a broken build does not', { timeout: 1_200_000 }, async () => {
  const played = await play(scenes(SHORT, 1));
  expect(played.flatMap(({ scene, seed, wrong }) => wrong.map((line) => `${scene}, seed ${seed}: ${line}`))).toEqual(
    [],
  );
  const counts = Object.keys(totals(played));
  expect(counts.filter((what) => what.startsWith('killed in')).length).toBeGreaterThan(2);
  expect(counts.filter((what) => what.startsWith('broken build caught'))).not.toEqual([]);
});
