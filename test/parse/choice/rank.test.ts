import { describe, expect, it } from 'vitest';
import { inOrder, rankBy } from '../../../src/parse/choice/rank.ts';
import { score } from './some-model.ts';

const other = { statedBy: 'rival/model' };

describe('ranking by claims', () => {
  it('takes the benchmark on which most models have a claim, of equals the first', () => {
    const scores = [
      score(),
      score({ benchmark: 'gsm8k' }),
      score({ benchmark: 'gsm8k', model: 'lab/b', statedBy: 'lab/b' }),
    ];
    expect(rankBy(scores, ['mmlu', 'gsm8k'])?.benchmark).toBe('gsm8k');
    expect(rankBy(scores.slice(0, 2), ['mmlu', 'gsm8k'])?.benchmark).toBe('mmlu');
    expect(rankBy([], ['mmlu'])).toBeNull();
  });

  it("hears the Hub's verified score first, then the model's own card, then others", () => {
    const claims = [score({ score: 75, ...other }), score({ score: 70 }), score({ score: 68, standing: 'verified' })];
    const best = (all: typeof claims) => rankBy(all, ['mmlu'])?.of.get('lab/model')?.best?.score;
    expect(best(claims)).toBe(68);
    expect(best(claims.slice(0, 2))).toBe(70);
    expect(best(claims.slice(0, 1))).toBe(75);
  });

  it('shows what others say beside it', () => {
    const claims = [score(), score({ score: 66, ...other }), score({ score: 69, statedBy: 'third/model' })];
    expect(rankBy(claims, ['mmlu'])?.of.get('lab/model')?.others).toEqual({ from: 66, to: 69, cards: 2 });
  });

  it('compares within the usual setting: another shot count or variant does not count, an unstated one may', () => {
    const five = ['a', 'b', 'c'].map((id) => score({ model: id, statedBy: id, shots: 5 }));
    const ranking = rankBy(
      [...five, score({ shots: 0, score: 99 }), score({ score: 60 }), score({ variant: 'cot', score: 98 })],
      ['mmlu'],
    );
    expect(ranking?.setting).toEqual({ shots: 5, variant: null });
    expect(ranking?.of.get('lab/model')?.best?.score).toBe(60);
  });

  it('leaves special settings out', () => {
    expect(rankBy([score({ special: true })], ['mmlu'])).toBeNull();
  });

  it('puts unknown scores below known ones, then goes by downloads', () => {
    const models = [
      { id: 'a/popular', downloads: 900 },
      { id: 'b/unloaded', downloads: null },
      { id: 'c/good', downloads: 1 },
      { id: 'd/better', downloads: 2 },
    ];
    const ranking = rankBy(
      [
        score({ model: 'c/good', statedBy: 'c/good', score: 50 }),
        score({ model: 'd/better', statedBy: 'd/better', score: 60 }),
      ],
      ['mmlu'],
    );
    expect(inOrder(models, ranking).map(({ id }) => id)).toEqual(['d/better', 'c/good', 'a/popular', 'b/unloaded']);
    expect(inOrder(models, null)[0]?.id).toBe('a/popular');
  });

  it('turns round where less is better', () => {
    const low = (id: string, value: number) => score({ model: id, statedBy: id, score: value, higherIsBetter: false });
    const ranking = rankBy([low('a', 9), low('b', 3)], ['mmlu']);
    expect(
      inOrder(
        [
          { id: 'a', downloads: 0 },
          { id: 'b', downloads: 0 },
        ],
        ranking,
      ).map(({ id }) => id),
    ).toEqual(['b', 'a']);
  });
});
