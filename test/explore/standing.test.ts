import { describe, expect, it } from 'vitest';
import { AskError } from '../../src/explore/page.ts';
import { standings } from '../../src/explore/server/standing.ts';
import { fixtureIndex } from '../lessons/fixture-index.ts';
import { served } from './served.ts';

/** Work that ends when it is told to. */
function works() {
  const ends: { resolve(value: object): void; reject(error: Error): void }[] = [];
  const work = (): Promise<object> => new Promise((resolve, reject) => void ends.push({ resolve, reject }));
  const found = standings();
  return { ends, ask: (name = 'lesson', settled = 'one') => found([name], settled, work) };
}

describe('what takes long to work out', () => {
  it('is worked out once for all who ask meanwhile, and afterwards', async () => {
    const { ends, ask } = works();
    const both = Promise.all([ask(), ask()]);
    ends[0]?.resolve({ lesson: 1 });
    const found = { value: { lesson: 1 }, isOld: false };
    expect(await both).toEqual([found, found]);
    await ask();
    expect(ends.length).toBe(1);
  });

  it('is something else under another name', async () => {
    const { ends, ask } = works();
    const first = ask();
    ends[0]?.resolve({ lesson: 1 });
    await first;
    void ask('another');
    expect(ends.length).toBe(2);
  });

  it('stands as it was, and says so, until it has been worked out again', async () => {
    const { ends, ask } = works();
    const first = ask();
    ends[0]?.resolve({ as: 'one' });
    await first;
    expect(await ask('lesson', 'two')).toEqual({ value: { as: 'one' }, isOld: true });
    ends[1]?.resolve({ as: 'two' });
    await Promise.resolve();
    expect(await ask('lesson', 'two')).toEqual({ value: { as: 'two' }, isOld: false });
  });

  it('tells whoever waits what is wrong, and is begun anew for whoever asks next', async () => {
    const { ends, ask } = works();
    const first = ask();
    ends[0]?.reject(new AskError('The index could not answer.'));
    await expect(first).rejects.toThrow('The index could not answer.');
    await Promise.resolve();
    const second = ask();
    ends[1]?.resolve({ lesson: 1 });
    expect((await second).value).toEqual({ lesson: 1 });
  });
});

it.each(['/search?family=llama', '/lessons/2'])('%s: is not kept as the answer of a newer index', async (path) => {
  const state = { stamp: 'a', settled: 'a' };
  const site = served(await fixtureIndex(), state);
  expect((await site.get(path)).headers.get('etag')).toContain('a');
  Object.assign(state, { stamp: 'b', settled: 'b' });
  const old = await site.get(path);
  expect(old.headers.get('etag'), 'it is made of what stood before').toBeNull();
  expect(old.headers.get('cache-control')).toBe('no-store');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await site.get(path)).headers.get('etag'), 'and the new answer is there for who asks again').toContain('b');
});
