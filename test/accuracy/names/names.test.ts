import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RELATIONS } from '../../../src/model.ts';
import { CORPUS, describeCorpus } from '../../corpus.ts';
import { nothingRead } from '../../parse/nothing-read.ts';
import { readToday } from './records.ts';
import { firstContacts, type Label, labels, ROUNDS } from './rounds.ts';
import { score } from './score.ts';
import { f1, firstContactLines, together } from './table.ts';

const all = ROUNDS.flatMap((round) => labels(round));

describe('the labelled rounds', () => {
  test('draw sixty repos each, none of them twice', () => {
    expect(ROUNDS.map((round) => labels(round).length)).toEqual(ROUNDS.map(() => 60));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test('say what a repo is in the words of the index', () => {
    expect(all.filter(({ stage }) => stage !== undefined && stage !== 'base' && stage !== 'instruct')).toEqual([]);
    expect(all.filter(({ relation }) => relation !== undefined && !RELATIONS.some((id) => id === relation))).toEqual(
      [],
    );
    expect(all.filter(({ generation, family }) => generation !== undefined && family === undefined)).toEqual([]);
  });

  test('have a first contact each, whose tallies count every label', () => {
    for (const { round, fields } of firstContacts()) {
      const told = (field: keyof Label) => labels(round).filter((label) => label[field] !== undefined).length;
      for (const field of ['family', 'generation', 'line', 'stage', 'license', 'relation'] as const) {
        const [right, , missed] = fields[field] ?? [0, 0, 0];
        expect([round, field, right + missed]).toEqual([round, field, told(field)]);
      }
    }
    expect(firstContactLines()).toHaveLength(ROUNDS.length + 3);
  });

  test('stand in the docs as they were scored', () => {
    const docs = readFileSync(join(import.meta.dirname, '../../../docs/accuracy.md'), 'utf8');
    for (const line of firstContactLines()) expect(docs).toContain(line);
  });
});

describe('a score', () => {
  const label: Label = { id: 'x/y', from: 'names-2026-08', family: 'qwen', params_b: 7, quants: ['gguf'] };
  const model = (family: string, format: string, level: string | null = null) =>
    nothingRead('x/y', {
      facts: [{ field: 'family', value: family, basis: 'named', place: 'name', rule: 'family/name', chosen: true }],
      weights: [
        {
          format,
          level,
          bits_per_weight: null,
          bytes: null,
          files: [],
          shards: null,
          part: 'weights',
          basis: 'declared',
          place: 'tags',
          rule: 'weights/tag',
        },
      ],
    });

  test('counts what is right, what is wrong and what is not told', () => {
    const right = score([label], new Map([['x/y', model('Qwen', 'gguf')]]));
    expect([right.family, right.parameters, right.quantization, right.stage]).toEqual([
      [1, 0, 0],
      [0, 0, 1],
      [1, 0, 0],
      [0, 0, 0],
    ]);
    const wrong = score([label], new Map([['x/y', model('llama', 'awq')]]));
    expect([wrong.family, wrong.quantization]).toEqual([
      [0, 1, 1],
      [0, 1, 1],
    ]);
  });

  test('takes a format inside a container for told where it is the level of the container', () => {
    const inside = { ...label, quants: ['gguf', 'nvfp4'] };
    const told = (level: string | null) =>
      score([inside], new Map([['x/y', model('qwen', 'gguf', level)]])).quantization;
    expect([told('NVFP4'), told('Q4_K_M'), told(null)]).toEqual([
      [2, 0, 0],
      [1, 0, 1],
      [1, 0, 1],
    ]);
  });

  test('is the F1 of all rounds together, and none where nothing was to be told', () => {
    expect(together([{ family: [1, 0, 1] }, { family: [2, 1, 0] }], 'family')).toEqual([3, 1, 1]);
    expect(f1([3, 1, 1])).toBeCloseTo(0.75);
    expect(f1([0, 0, 0])).toBeNull();
  });
});

describeCorpus('the labelled repos in the corpus', () => {
  test('are all there, and read no worse than at first contact', () => {
    const models = readToday(CORPUS, all);
    expect(all.filter(({ id }) => !models.has(id))).toEqual([]);
    const today = ROUNDS.map((round) => score(labels(round), models));
    const then = firstContacts().map(({ fields }) => fields);
    for (const field of ['family', 'generation', 'stage', 'relation', 'license']) {
      expect([field, (f1(together(today, field)) ?? 0) >= (f1(together(then, field)) ?? 1)]).toEqual([field, true]);
    }
  });
});
