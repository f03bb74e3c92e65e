import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RED_FLAGS } from '../../../src/rules/red-flags.ts';
import { fixtureIndex } from '../../lessons/fixture-index.ts';
import { flagLines, type Proof, readProofs } from './read.ts';

const named = ({ model, flag, benchmark, value }: Pick<Proof, 'model' | 'flag' | 'benchmark' | 'value'>) =>
  [model, flag, benchmark, value].join(' ');

describe('red flags read beside their cards', () => {
  it('are right of every kind in 95 of a hundred that can be decided, or the kind goes', () => {
    for (const { id } of RED_FLAGS) {
      const decided = readProofs().filter(({ flag, verdict }) => flag === id && verdict !== 'undecidable');
      const right = decided.filter(({ verdict }) => verdict === 'right').length;
      expect(right / decided.length, `${id}: ${right} of ${decided.length}`).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('are all those that the fixtures raise: read a new one beside its card and write down what you found', async () => {
    const db = await fixtureIndex();
    const rows = db.prepare('SELECT model_id, flag, evidence FROM red_flags').all() as Record<string, string>[];
    const raised = rows.flatMap(({ model_id: model = '', flag = '', evidence = '' }) =>
      (JSON.parse(evidence) as Pick<Proof, 'benchmark' | 'value'>[]).map((proof) => named({ ...proof, model, flag })),
    );
    const read = new Set(readProofs().map(named));
    expect(raised.length).toBeGreaterThan(0);
    expect(raised.filter((one) => !read.has(one))).toEqual([]);
  });

  it('stand in docs/accuracy.md as they stand here', () => {
    const page = readFileSync(new URL('../../../docs/accuracy.md', import.meta.url), 'utf8');
    expect(page).toContain(flagLines().join('\n'));
  });
});
