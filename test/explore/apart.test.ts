import { describe, expect, it } from 'vitest';
import { type ApartTask, AskError } from '../../src/explore/page.ts';
import { keptApart } from '../../src/explore/server/apart.ts';

/** Reads that end when they are told to. */
function reads() {
  const tasks: ApartTask[] = [];
  const ends: { resolve(data: object): void; reject(error: Error): void }[] = [];
  const read = (task: ApartTask): Promise<object> => {
    tasks.push(task);
    return new Promise((resolve, reject) => void ends.push({ resolve, reject }));
  };
  return { tasks, ends, apart: keptApart(read) };
}

const asked = (query = '', settled = 'one') => ({ settled, params: {}, query: new URLSearchParams(query) });

describe('a page that is read apart', () => {
  it('is read once for all who ask meanwhile, and afterwards', async () => {
    const { tasks, ends, apart } = reads();
    const both = Promise.all([apart('/flags', [], asked()), apart('/flags', [], asked())]);
    ends[0]?.resolve({ flags: 1 });
    expect(await both).toEqual([{ flags: 1 }, { flags: 1 }]);
    await apart('/flags', [], asked());
    expect(tasks.length).toBe(1);
  });

  it('is another page by the names that it reads only', async () => {
    const { tasks, ends, apart } = reads();
    const first = apart('/flags', ['flag'], asked('flag=a&n=1'));
    ends[0]?.resolve({ flag: 'a' });
    expect(await first).toEqual(await apart('/flags', ['flag'], asked('n=2&flag=a')));
    void apart('/flags', ['flag'], asked('flag=b'));
    expect(tasks.map(({ query }) => query)).toEqual(['flag=a', 'flag=b']);
  });

  it('answers as it was until it has been read again', async () => {
    const { ends, apart } = reads();
    const first = apart('/flags', [], asked());
    ends[0]?.resolve({ as: 'one' });
    await first;
    expect(await apart('/flags', [], asked('', 'two'))).toEqual({ as: 'one' });
    ends[1]?.resolve({ as: 'two' });
    await Promise.resolve();
    expect(await apart('/flags', [], asked('', 'two'))).toEqual({ as: 'two' });
  });

  it('tells whoever waits what is wrong, and is read again for whoever asks next', async () => {
    const { tasks, ends, apart } = reads();
    const first = apart('/flags', [], asked());
    ends[0]?.reject(new AskError('There is no flag of that name.'));
    await expect(first).rejects.toThrow('There is no flag of that name.');
    await Promise.resolve();
    const second = apart('/flags', [], asked());
    ends[1]?.resolve({ flags: 0 });
    expect(await second).toEqual({ flags: 0 });
    expect(tasks.length).toBe(2);
  });
});
