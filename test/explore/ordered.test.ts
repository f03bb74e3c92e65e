import { beforeAll, describe, expect, it } from 'vitest';
import { type Columns, ORDERS, readColumns, type Order } from '../../src/explore/columns/columns.ts';
import { pageOf } from '../../src/explore/columns/ordered.ts';
import { statementsOf } from '../../src/index/statements.ts';
import { fixtureIndex } from '../lessons/fixture-index.ts';

let columns: Columns;
beforeAll(async () => {
  columns = readColumns(statementsOf(await fixtureIndex()));
});

/** The keys of all pages of seven models. */
function turned(columns: Columns, order: Order): number[] {
  const keys: number[] = [];
  for (let after: { value: number; key: number } | null = null; ; ) {
    const page = pageOf(columns, null, { order, after, limit: 7 });
    keys.push(...page.keys);
    if (page.next === null) return keys;
    after = page.next;
  }
}

describe.each(ORDERS)('all models by %s', (order) => {
  it('come each once, the greatest first', () => {
    const { keys, numbers, placeOf } = columns;
    const value = (key: number): number => numbers[order][placeOf[key] ?? -1] ?? Number.NaN;
    const sorted = [...keys].toSorted((a, b) => value(b) - value(a) || a - b);
    expect(turned(columns, order)).toEqual(sorted);
  });

  it('go on where those end that are kept in order', () => {
    const leaders = { ...columns.leaders, [order]: columns.leaders[order].slice(0, 10) };
    expect(turned({ ...columns, leaders }, order)).toEqual(turned(columns, order));
  });
});
