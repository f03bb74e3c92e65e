import { afterAll, describe, expect, it } from 'vitest';
import { catchBroken, play, SHORT } from './run.ts';
import { sweep } from './scenes.ts';

afterAll(sweep);

describe('a run that is disturbed', () => {
  it('killed, on bad disks and of a bad Hub, leaves the index of a calm run', { timeout: 180_000 }, async () => {
    const played = await play(SHORT, 1);
    expect(played.flatMap(({ scene, seed, wrong }) => wrong.map((line) => `${scene}, seed ${seed}: ${line}`))).toEqual(
      [],
    );
    const counts = new Set(played.flatMap((one) => Object.keys(one.counts)));
    expect([...counts].some((what) => what.startsWith('killed in'))).toBe(true);
  });

  it('is told from one of a build that is broken', { timeout: 180_000 }, async () => {
    const caught = await catchBroken(SHORT, 1);
    expect(caught.filter(({ by }) => by === null)).toEqual([]);
    expect(caught).toHaveLength(2);
  });
});
