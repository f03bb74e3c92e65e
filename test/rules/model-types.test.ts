import { describe, expect, it } from 'vitest';
import { GENERATIONS } from '../../src/rules/generations.ts';
import { MODEL_TYPES, type ModelTypeRow, NOT_LANGUAGE_MODELS } from '../../src/rules/model-types.ts';
import { SHAPES, STATED_EXPERTS, STATED_SIZES } from '../../src/rules/shapes.ts';
import { expectSorted, expectSourced, expectUnique } from './table.ts';

const rows: readonly ModelTypeRow[] = MODEL_TYPES;
const squash = (text: string): string => text.replace(/[_.-]/g, '');
const familyOf = new Map<string, string>(GENERATIONS.map((row) => [row.id, row.family]));

describe('the table of model types', () => {
  it('is sorted by id, and no spelling stands twice, separators ignored', () => {
    expectSorted(rows.map((row) => row.id));
    expectSorted(NOT_LANGUAGE_MODELS);
    const spellings = rows.flatMap((row) => [row.id, ...(row.aka ?? [])]);
    expectUnique([...spellings, ...NOT_LANGUAGE_MODELS].map(squash));
    expectSourced(rows);
  });

  it('lists only generations of the family it names', () => {
    for (const { id, family, generations = [], usual } of rows) {
      for (const generation of [...generations, ...(usual ? [usual] : [])]) {
        expect(familyOf.get(generation), `${id}: ${generation} is of another family`).toBe(family);
      }
    }
  });

  it('names hosts only where the architecture mostly holds one family', () => {
    const wrong = rows.find((row) => row.hosts !== undefined && row.weights !== 'mostly');
    expect(wrong?.id, 'hosts say nothing on own or shared types: remove them').toBeUndefined();
  });
});

describe('the tables of sizes that tell a base model', () => {
  it('are sorted, unique and sourced', () => {
    expectSorted(SHAPES.map((row) => row.id));
    for (const table of [SHAPES, STATED_SIZES, STATED_EXPERTS]) expectSourced(table);
    expectUnique(STATED_SIZES.flatMap((row) => row.sizes.map((size) => `${row.type} ${size}`)));
  });

  it('keep counts of one type so far apart that added tokens do not blur them', () => {
    for (const a of SHAPES) {
      for (const b of SHAPES) {
        if (a.type !== b.type || a.parameters >= b.parameters) continue;
        expect(b.parameters / a.parameters, `${a.id} and ${b.id} cannot be told apart`).toBeGreaterThan(1.0003);
      }
    }
  });

  it('list only generations of the family they name', () => {
    for (const { id, family, generations } of [...SHAPES, ...STATED_SIZES, ...STATED_EXPERTS]) {
      for (const generation of generations) expect(familyOf.get(generation), id).toBe(family);
    }
  });
});
