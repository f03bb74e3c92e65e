import { describe, expect, it } from 'vitest';
import { fit as fitColumns } from '../../../src/parse/estimate/fit.ts';
import { difficulties, type Estimate, estimates } from '../../../src/parse/estimate/levels.ts';
import { termsOf } from '../../../src/parse/estimate/prior.ts';
import { OVERALL } from '../../../src/rules/estimate.ts';
import { columnsOf, type EstimateClaim } from '../../estimate/columns.ts';

const fit = (claims: readonly EstimateClaim[], weight?: Float64Array) => fitColumns(columnsOf(claims), weight);
const estimatesOf = (fitted: Parameters<typeof estimates>[0]): Estimate[] => [...estimates(fitted)];

const claim = (
  subject: string,
  benchmark: string,
  share: number,
  more: Partial<EstimateClaim> = {},
): EstimateClaim => ({
  subject,
  size: null,
  field: 'knowledge',
  benchmark,
  item: benchmark,
  class: benchmark,
  card: 'a/survey',
  own: false,
  share,
  ...more,
});

/** Benchmarks by how hard they are, models by how good: shares follow from both. */
const EASY = ['a', 'b', 'c', 'd'];
const table = (subject: string, shares: readonly number[], more: Partial<EstimateClaim> = {}) =>
  shares.map((share, at) => claim(subject, EASY[at] ?? '', share, more));

const levelOf = (all: readonly Estimate[], subject: string, field: string = OVERALL) =>
  all.find((one) => one.subject === subject && one.field === field)?.level ?? Number.NaN;

describe('the quality estimate', () => {
  const strong = table('x/strong', [0.9, 0.8, 0.7, 0.6]);
  const weak = table('x/weak', [0.6, 0.5, 0.4, 0.3]);

  it('places a model that was asked hard questions only among those that were asked easy ones', () => {
    const asked = [claim('x/hard-only', 'c', 0.6), claim('x/hard-only', 'd', 0.5)];
    const easy = [claim('x/easy-only', 'a', 0.75), claim('x/easy-only', 'b', 0.65)];
    const all = estimatesOf(fit([...strong, ...weak, ...asked, ...easy]));
    const order = all.filter(({ field }) => field === OVERALL).toSorted((a, b) => b.level - a.level);
    expect(order.map(({ subject }) => subject)).toEqual(['x/strong', 'x/hard-only', 'x/easy-only', 'x/weak']);
  });

  it('gives the same figures whenever the same claims come in the same order', () => {
    const claims = [...strong, ...weak];
    expect(estimatesOf(fit(claims))).toEqual(estimatesOf(fit(structuredClone(claims))));
  });

  it('takes off what own cards add to their own models', () => {
    const owners = Array.from({ length: 30 }, (_, number) => `o${number}/model`);
    const told = owners.flatMap((id) => [
      ...table(id, [0.5, 0.5, 0.5, 0.5]),
      ...table(id, [0.6, 0.6, 0.6, 0.6], { own: true, card: id }),
    ]);
    const rivals = [
      ...table('r/praised', [0.6, 0.6, 0.6, 0.6], { own: true, card: 'r/praised' }),
      ...table('r/tested', [0.6, 0.6, 0.6, 0.6]),
    ];
    const all = estimatesOf(fit([...told, ...rivals]));
    expect(levelOf(all, 'r/praised')).toBeLessThan(levelOf(all, 'r/tested'));
  });

  it('is less sure of a model the fewer claims, cards and fields it rests on', () => {
    const [one, ...rest] = estimatesOf(
      fit([...strong, ...table('x/strong', [0.9, 0.8, 0.7, 0.6], { card: 'b/survey' }), claim('x/new', 'a', 0.9)]),
    ).filter(({ field }) => field === OVERALL);
    expect(one).toMatchObject({ subject: 'x/strong', claims: 8, benchmarks: 4, claimants: 2, ownClaims: 0 });
    expect(rest[0]?.error).toBeGreaterThan(one?.error ?? 0);
  });

  it('tells fields apart where a model is better in one than its other numbers let expect', () => {
    const code = ['p', 'q', 'r'].flatMap((benchmark) => [
      claim('x/strong', benchmark, 0.6, { field: 'code' }),
      claim('x/weak', benchmark, 0.8, { field: 'code' }),
    ]);
    const all = estimatesOf(fit([...strong, ...weak, ...code]));
    expect(levelOf(all, 'x/weak', 'code')).toBeGreaterThan(levelOf(all, 'x/weak', 'knowledge'));
    expect(levelOf(all, 'x/strong', 'code')).toBeLessThan(levelOf(all, 'x/strong', 'knowledge'));
  });

  it('learns of benchmarks from models that no id is certain for, and shows no level of theirs', () => {
    const named = table('name:some model', [0.9, 0.8, 0.7, 0.6]);
    const fitted = fit([...named, ...weak]);
    expect(estimatesOf(fitted).map(({ subject }) => subject)).not.toContain('name:some model');
    expect(difficulties(fitted).find(({ benchmark }) => benchmark === 'a')).toMatchObject({ claims: 2, models: 2 });
  });

  it('believes ten cards more than ten numbers of one', () => {
    const cards = Array.from({ length: 10 }, (_, number) =>
      claim('x/checked', 'a', 0.9, { card: `c${number}/survey` }),
    );
    const numbers = Array.from({ length: 10 }, (_, number) =>
      claim('y/told', 'a', 0.9, { class: `a${number}`, card: 'y/told' }),
    );
    const all = estimatesOf(fit([...strong, ...weak, ...cards, ...numbers]));
    const [checked, told] = ['x/checked', 'y/told'].map((id) => all.find((one) => one.subject === id));
    expect(levelOf(all, 'x/checked')).toBeGreaterThan(levelOf(all, 'y/told'));
    expect(checked?.error).toBeLessThan(told?.error ?? 0);
  });

  it('leaves two models of one maker apart by what one card says of both', () => {
    const card = { card: 'm/new', own: true };
    const both = [...table('m/new', [0.9, 0.8, 0.7, 0.6], card), ...table('m/old', [0.8, 0.7, 0.6, 0.5], card)];
    const all = estimatesOf(fit([...strong, ...weak, ...both]));
    expect(levelOf(all, 'm/new')).toBeGreaterThan(levelOf(all, 'm/old'));
  });

  it('expects more of a larger and of a younger model, and of a generation that does well', () => {
    const DAY = 19_000;
    const known = (id: string, share: number, more: Partial<EstimateClaim>) =>
      table(id, [share, share - 0.1, share - 0.2, share - 0.3], { ...more, card: `survey/${id}` });
    const claims = [
      ...known('a/small', 0.5, { size: 9, day: DAY, generation: 'heron-1' }),
      ...known('a/large', 0.7, { size: 11, day: DAY, generation: 'heron-1' }),
      ...known('b/small', 0.6, { size: 9, day: DAY + 700, generation: 'heron-2' }),
      ...known('b/large', 0.8, { size: 11, day: DAY + 700, generation: 'heron-2' }),
      ...known('c/small', 0.7, { size: 9, day: DAY, generation: 'egret-1' }),
    ];
    const terms = new Map(termsOf(fit(claims)));
    expect(terms.get('size')).toBeGreaterThan(0);
    expect(terms.get('day')).toBeGreaterThan(0);
    expect(terms.get('generation:egret-1')).toBeGreaterThan(terms.get('generation:heron-1') ?? 0);
  });

  it('expects nothing where nothing is claimed', () => {
    expect(termsOf(fit([]))).toEqual([]);
  });

  it('knows the harder benchmark', () => {
    const found = difficulties(fit([...strong, ...weak]));
    const levels = EASY.map((benchmark) => found.find((one) => one.benchmark === benchmark)?.level ?? 0);
    expect(levels).toEqual(levels.toSorted((a, b) => b - a));
  });

  it('hides a claim of weight 0: it bears on nothing', () => {
    const claims = [...strong, ...weak, claim('x/hidden', 'a', 0.01), claim('x/hidden', 'b', 0.5)];
    const weight = Float64Array.from(claims, (_, row) => (row === 8 ? 0 : 1));
    const without = claims.map((one, row) => (row === 8 ? { ...one, share: 0.99 } : one));
    expect(fit(claims, weight).parts.abilities.value).toEqual(fit(without, weight).parts.abilities.value);
  });

  it('has nothing to say where there are no claims', () => {
    expect(estimatesOf(fit([]))).toEqual([]);
  });

  it('places a model over all by three benchmarks of three fields, and in a field by three claims', () => {
    const fields = ['knowledge', 'math', 'chat'];
    const broad = fields.map((field, at) => claim('x/broad', `b${at}`, 0.5, { field }));
    const narrow = fields.map((_, at) => claim('x/narrow', `m${at}`, 0.5, { field: 'math' }));
    const ranks = estimatesOf(fit([...broad, ...narrow]))
      .filter((one) => one.ranks)
      .map(({ subject, field }) => `${subject} ${field}`);
    expect(ranks).toEqual(['x/broad overall', 'x/narrow math']);
  });
});
