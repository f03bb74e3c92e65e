import { describe, expect, it } from 'vitest';
import { comparabilityClass, type Measured } from '../../../src/parse/compare/class.ts';

const classOf = (claim: Partial<Measured> & { benchmark: string }) =>
  comparabilityClass({ label: claim.benchmark, variant: null, shots: null, ...claim });

describe('the comparability class of a claim', () => {
  it('says benchmark, shots and method in one order, whatever order the card has', () => {
    expect(classOf({ benchmark: 'gsm8k', shots: 8, variant: 'strict cot' })).toEqual(
      classOf({ benchmark: 'gsm8k', shots: 8, variant: 'cot strict' }),
    );
    expect(classOf({ benchmark: 'gsm8k', shots: 8, variant: 'cot' }).method).toBe('cot');
  });

  it('is silent where shots move the number and are not stated', () => {
    expect(classOf({ benchmark: 'mmlu' }).silent).toBe(true);
    expect(classOf({ benchmark: 'mmlu', shots: 5 }).silent).toBe(false);
    expect(classOf({ benchmark: 'humaneval' }).silent).toBe(false);
  });

  it('keeps "no tools" apart from "tools", and only tools from silence', () => {
    const [none, silence, tools] = ['no-tools', null, 'tools'].map((variant) => classOf({ benchmark: 'hle', variant }));
    expect(none?.edition).toBe('hle');
    expect(silence?.edition).toBe('hle');
    expect(tools?.edition).toBe('hle tools');
    expect([none?.method, silence?.method]).toEqual(['no-tools', null]);
  });

  it('takes EvalPlus for another set of questions than classic MBPP', () => {
    expect(classOf({ benchmark: 'mbpp', label: 'MBPP EvalPlus (base)' }).edition).toBe('mbpp evalplus');
    expect(classOf({ benchmark: 'mbpp', label: 'MBPP' }).edition).toBe('mbpp');
  });

  it('knows GPQA with the task diamond for GPQA Diamond', () => {
    expect(classOf({ benchmark: 'gpqa', variant: 'diamond' })).toEqual(classOf({ benchmark: 'gpqa-diamond' }));
  });

  it('gives translations classes of their own, English none', () => {
    expect(classOf({ benchmark: 'mmlu', shots: 5, variant: 'fr' }).edition).toBe('mmlu fr');
    expect(classOf({ benchmark: 'mt-bench/coding', label: 'MT-Bench-DE coding' }).edition).toBe('mt-bench/coding de');
    expect(classOf({ benchmark: 'mmlu', shots: 5, variant: 'en' }).edition).toBe('mmlu');
  });

  it('tells versions and windows of dates apart, samples only in the method', () => {
    expect(classOf({ benchmark: 'livecodebench', variant: 'v6' }).edition).toBe('livecodebench v6');
    expect(classOf({ benchmark: 'livecodebench', variant: '2024-08..2025-01' }).edition).not.toBe('livecodebench');
    const voted = classOf({ benchmark: 'aime-2024', variant: 'cons@64' });
    expect(voted.edition).toBe('aime-2024');
    expect(voted.method).toBe('cons@64');
  });
});
