import { describe, expect, it } from 'vitest';
import { GENERATIONS } from '../../src/rules/generations.ts';
import { MODEL_TYPES, type ModelTypeRow, NOT_LANGUAGE_MODELS } from '../../src/rules/model-types.ts';
import { SHAPES, STATED_EXPERTS, STATED_SIZES } from '../../src/rules/shapes.ts';
import { repeated, unsorted, unsourced } from './table.ts';

const rows: readonly ModelTypeRow[] = MODEL_TYPES;
const squash = (text: string): string => text.replace(/[_.-]/g, '');
const familyOf = new Map<string, string>(GENERATIONS.map((row) => [row.id, row.family]));

describe('the table of model types', () => {
  it('is sorted by id, and no spelling stands twice, separators ignored', () => {
    expect(unsorted(rows.map((row) => row.id))).toBeNull();
    expect(unsorted(NOT_LANGUAGE_MODELS)).toBeNull();
    const spellings = rows.flatMap((row) => [row.id, ...(row.aka ?? [])]);
    expect(repeated([...spellings, ...NOT_LANGUAGE_MODELS].map(squash))).toBeNull();
    expect(unsourced(rows)).toBeNull();
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
    expect(unsorted(SHAPES.map((row) => row.id))).toBeNull();
    for (const table of [SHAPES, STATED_SIZES, STATED_EXPERTS]) {
      expect(unsourced(table)).toBeNull();
    }
    expect(repeated(STATED_SIZES.flatMap((row) => row.sizes.map((size) => `${row.type} ${size}`)))).toBeNull();
  });

  it('keep counts of one type so far apart that added tokens do not blur them', () => {
    const close = SHAPES.flatMap((a) => {
      const near = SHAPES.filter(
        (b) => b.type === a.type && b.parameters > a.parameters && b.parameters / a.parameters < 1.0003,
      );
      return near.map((b) => `${a.id} and ${b.id} cannot be told apart`);
    });
    expect(close).toEqual([]);
  });

  it('list only generations of the family they name', () => {
    for (const { id, family, generations } of [...SHAPES, ...STATED_SIZES, ...STATED_EXPERTS]) {
      for (const generation of generations)
        expect(familyOf.get(generation), `${id}: ${generation} is of another family`).toBe(family);
    }
  });
});
