import { describe, expect, it } from 'vitest';
import { looksLikeModel } from '../../../../src/parse/card/labels/model-like.ts';
import { BENCHMARKS } from '../../../../src/rules/benchmarks.ts';
import { PROPRIETARY } from '../../../../src/rules/proprietary.ts';
import { SCORELESS } from '../../../../src/rules/scoreless.ts';

describe('a label that reads like a model', () => {
  it('has a family or a brand, with or without a size', () => {
    for (const name of [
      'Llama 2 70B',
      'Mistral',
      'Falcon',
      'MPT-Chat',
      'Zephyr-7b-β',
      'WizardLM 1.2',
      'Yi-34B-Chat (零一万物)',
      'DeepSeek-V2 (MoE-236B)',
      'GPT-J 6B',
    ])
      expect(looksLikeModel(name), `"${name}"`).toBe(true);
  });

  it('is a repo, a size alone, or the card speaking of itself', () => {
    for (const name of [
      'mistralai/Mistral-7B-v0.1',
      'nlpaueb/legal-bert-base-uncased',
      '13B',
      '2B Params',
      'Typhoon-7B',
      'ours',
      'This model',
      'Baseline',
    ])
      expect(looksLikeModel(name), `"${name}"`).toBe(true);
  });

  it('is a proprietary model under any of its names', () => {
    for (const { examples } of PROPRIETARY)
      for (const name of examples) expect(looksLikeModel(name), `"${name}"`).toBe(true);
  });
});

describe('a label that does not', () => {
  it('names a benchmark', () => {
    const taken = BENCHMARKS.flatMap((row) => row.examples).filter((label) => looksLikeModel(label));
    expect(taken).toEqual([]);
  });

  it('names what is counted', () => {
    const taken = SCORELESS.flatMap((row) => row.examples).filter((label) => looksLikeModel(label));
    expect(taken).toEqual([]);
  });

  it('is an everyday word that some family is called as well', () => {
    for (const word of [
      'Step',
      'Text',
      'Code',
      'Vision',
      'base',
      'tiny',
      'Hybrid',
      'Code Generation',
      'Open Source',
      'Epoch',
    ])
      expect(looksLikeModel(word), `"${word}"`).toBe(false);
    expect(looksLikeModel('Step-3')).toBe(true);
  });

  it('is a sentence, a prompt or code', () => {
    for (const text of [
      'You are Dolphin, a helpful assistant.<',
      'How does Llama compare?',
      'tokens = tokenizer("GPT4 User")',
      'constructor',
      'x'.repeat(5_000),
      '',
    ])
      expect(looksLikeModel(text), `"${text.slice(0, 20)}"`).toBe(false);
  });
});
