import { describe, expect, it } from 'vitest';
import { useOf } from '../../../src/parse/choice/use.ts';

describe('what a model is wanted for', () => {
  it('is a use by its name or by the task of the Hub', () => {
    expect(useOf('text-generation')).toBe(useOf('chat'));
    expect(useOf('chat')).toMatchObject({ stage: 'instruct', field: 'overall', writes: true });
    expect(useOf('sentence-similarity')).toMatchObject({ id: 'embedding', field: 'retrieval', writes: false });
  });

  it('is the task alone where no use stands for it', () => {
    expect(useOf('fill-mask')).toMatchObject({ tasks: ['fill-mask'], stage: null, writes: false });
  });
});
