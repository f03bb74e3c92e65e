import { describe, expect, it } from 'vitest';
import { mergeSettings, readSetting } from '../../../../src/parse/card/labels/setting.ts';

describe('what a header or caption says of the setting', () => {
  it('reads shots in every writing', () => {
    for (const text of ['5-shot', '5 shots', 'n-shot 5', 'num_fewshot=5', 'five-shot', '(5shot)'])
      expect(readSetting(text).shots, `read from "${text}"`).toBe(5);
    expect(readSetting('zero-shot').shots).toBe(0);
    expect(readSetting('few-shot')).toMatchObject({ shots: null, variant: ['few-shot'], complete: true });
    expect(readSetting('7-8 shot')).toMatchObject({ shots: null, variant: ['7-8-shot'] });
  });

  it('says whether the text was nothing but setting', () => {
    expect(readSetting('5-shot, CoT').complete).toBe(true);
    expect(readSetting('(Pass@1)').complete).toBe(true);
    expect(readSetting('MMLU 5-shot').complete).toBe(false);
    expect(readSetting('').complete).toBe(false);
  });

  it('reads harness, split, tools and thinking out of a sentence', () => {
    const caption = readSetting(
      'All results use the lm-evaluation-harness on the validation set, with tools, in thinking mode.',
    );
    expect(caption.harness).toBe('lm-eval');
    expect(caption.variant).toEqual(['val', 'tools', 'thinking']);
  });

  it('does not read "non-thinking" as thinking', () => {
    expect(readSetting('Qwen3 (non-thinking)').variant).toEqual(['non-thinking']);
    expect(readSetting('w/o thinking').variant).toEqual(['non-thinking']);
  });

  it('keeps the sampled metric and calls one answer no variant', () => {
    expect(readSetting('pass@1')).toMatchObject({ metric: 'pass@1', variant: [] });
    expect(readSetting('maj@8')).toMatchObject({ metric: 'maj@8', variant: ['maj@8'] });
    expect(readSetting('Pass @ 10').metric).toBe('pass@10');
  });

  it('lets the nearer of two settings win and keeps what only the farther says', () => {
    expect(mergeSettings(readSetting('0-shot'), readSetting('5-shot, CoT, acc'))).toEqual({
      shots: 0,
      metric: 'acc',
      variant: ['cot'],
      harness: null,
    });
  });

  it('takes no count above 256 for shots', () => {
    expect(readSetting('1000-shot').shots).toBeNull();
  });
});
