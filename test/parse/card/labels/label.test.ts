import { describe, expect, it } from 'vitest';
import { readLabel } from '../../../../src/parse/card/labels/label.ts';

/** What tests compare: benchmark, variant, metric, shots. */
function read(text: string, parent?: string): [string | null, string | null, string | null, number | null] {
  const { benchmark, variant, metric, shots } = readLabel(text, parent === undefined ? {} : { parent });
  return [benchmark, variant, metric, shots];
}

describe('a label that names a benchmark', () => {
  it('is found under every spelling of its name', () => {
    for (const label of ['MMLU-Pro', 'mmlu_pro', 'MMLU (Pro)', 'MMLU PRO', 'TIGER-Lab/MMLU-Pro'])
      expect(read(label), `read from "${label}"`).toEqual(['mmlu-pro', null, null, null]);
    for (const label of ['ARC-C', 'ARC', 'arc_challenge', 'AI2 Reasoning Challenge', 'ARC (Challenge)'])
      expect(read(label), `read from "${label}"`).toEqual(['arc-challenge', null, null, null]);
  });

  it('gives up its shots wherever they stand', () => {
    expect(read('MMLU (5-shot)')).toEqual(['mmlu', null, null, 5]);
    expect(read('5-shot MMLU')).toEqual(['mmlu', null, null, 5]);
    expect(read('ARC (25-s)')).toEqual(['arc-challenge', null, null, 25]);
    expect(read('Zero-shot HellaSwag')).toEqual(['hellaswag', null, null, 0]);
    expect(read('arc:challenge|25')).toEqual(['arc-challenge', null, null, 25]);
    expect(read('lighteval|gsm8k|5|0')).toEqual(['gsm8k', null, null, 5]);
  });

  it('states no number of shots where none or two are stated', () => {
    expect(read('MMLU (few-shot)')).toEqual(['mmlu', 'few-shot', null, null]);
    expect(read('AGIEval English (3-5 shot)')).toEqual(['agieval/english', '3-5-shot', null, null]);
  });

  it('does not take the level of MATH for a range of shots', () => {
    expect(read('MATH Lvl 5 (4-Shot)')).toEqual(['math/lvl-5', null, null, 4]);
  });

  it('gives up metric, reasoning and sampling', () => {
    expect(read('GSM8K (8-shot, CoT, maj@1)')).toEqual(['gsm8k', 'cot', 'maj@1', 8]);
    expect(read('AIME 2024 cons@64')).toEqual(['aime-2024', 'cons@64', 'cons@64', null]);
    expect(read('IFEval (Prompt strict)')).toEqual(['ifeval', null, 'prompt-strict', null]);
    expect(read('TruthfulQA (mc2)')).toEqual(['truthfulqa', null, 'mc2', null]);
    expect(read('AlpacaEval 2.0 (LC)')).toEqual(['alpacaeval-2', null, 'lc-win-rate', null]);
    expect(read('hellaswag/acc_norm')).toEqual(['hellaswag', null, 'acc_norm', null]);
    expect(read('Codeforces (Rating)')).toEqual(['codeforces', null, 'rating', null]);
  });

  it('gives up version and window of a benchmark that changes', () => {
    expect(read('LiveCodeBench v5 (2408-2502)')).toEqual(['livecodebench', 'v5 2024-08..2025-02', null, null]);
    expect(read('LiveCodeBench (Aug 2024 - Feb 2025)')).toEqual(['livecodebench', '2024-08..2025-02', null, null]);
    expect(read('LiveCodeBench (0901-0401)')).toEqual(['livecodebench', '0901-0401', null, null]);
    expect(read('BFCL v3')).toEqual(['bfcl', 'v3', null, null]);
    expect(read('Terminal-Bench 2.0')).toEqual(['terminal-bench', 'v2', null, null]);
    expect(read('LiveCodeBenchV6')).toEqual(['livecodebench', 'v6', null, null]);
    expect(read('LiveBench 2024-11-25')).toEqual(['livebench', '2024-11-25', null, null]);
    expect(read('SQuAD2.0')).toEqual(['squad', 'v2', null, null]);
  });

  it('tells years of one contest apart', () => {
    expect(read("AIME'24")[0]).toBe('aime-2024');
    expect(read('AIME25')[0]).toBe('aime-2025');
    expect(read('AIME')[0]).toBe('aime');
    expect(read('AIME 2023')[0]).toBe('aime/2023');
    expect(read('HMMT Feb 2025')[0]).toBe('hmmt/2025-02');
    expect(read('HMMT Nov. 2025')[0]).toBe('hmmt/2025-11');
  });

  it('keeps a bracket nobody knows as a variant, and drops one that spells the name out', () => {
    expect(read('MMMU (pt)')).toEqual(['mmmu', 'pt', null, null]);
    expect(read('MMLU (Massive Multitask Language Understanding)')).toEqual(['mmlu', null, null, null]);
  });

  it('keeps a translation apart from the original and a language of a multilingual suite as its part', () => {
    expect(read('MMLU (5-shot) Portuguese')).toEqual(['mmlu/pt', null, null, 5]);
    expect(read('HellaSwag German')).toEqual(['hellaswag/de', null, null, null]);
    expect(read('mgsm_de')).toEqual(['mgsm/de', null, null, null]);
    expect(read('XNLI (Thai)')).toEqual(['xnli/th', null, null, null]);
    expect(read('German MMLU')[0]).toBe('mmlu/de');
    expect(read('ro_arc_challenge')[0]).toBe('arc-challenge/ro');
    expect(read('RoMT-Bench')[0]).toBe('mt-bench/ro');
    expect(read('Belebele (fra_Latn)')[0]).toBe('belebele/fr');
    expect(read('mmlu_pt_br')[0]).toBe('mmlu/pt');
  });

  it("is read without the owner of a data set's id", () => {
    expect(read('OpenLLM-Ro/ro_arc_challenge')[0]).toBe('arc-challenge/ro');
    expect(read('bigbio/pubmed_qa')[0]).toBe('pubmedqa');
  });
});

describe('a sub-task', () => {
  it('is known by its parent in front, however glued', () => {
    expect(read('hendrycksTest-abstract_algebra')[0]).toBe('mmlu/abstract-algebra');
    expect(read('leaderboard_bbh_snarks')[0]).toBe('bbh/snarks');
    expect(read('bbh_cot_fewshot_navigate')).toEqual(['bbh/navigate', 'cot', null, null]);
    expect(read('agieval_sat_math')[0]).toBe('agieval/sat-math');
    expect(read('MT-Bench turn 1')[0]).toBe('mt-bench/turn-1');
    expect(read('MTBench First Turn')[0]).toBe('mt-bench/turn-1');
    expect(read('Nvidia RULER 32k')[0]).toBe('ruler/32k');
    expect(read('RULER@128k')[0]).toBe('ruler/128k');
    expect(read('CMMLU, 5-shot STEM')).toEqual(['cmmlu/stem', null, null, 5]);
    expect(read('RULER 128K')[0]).toBe('ruler/128k');
  });

  it('is known by the benchmark around it, and by nothing otherwise', () => {
    expect(read('snarks', 'bigbench')[0]).toBe('bigbench/snarks');
    expect(read('snarks')[0]).toBeNull();
    expect(read('Math', 'livebench')[0]).toBe('livebench/math');
    expect(read('- abstract_algebra', 'mmlu')[0]).toBe('mmlu/abstract-algebra');
  });

  it("gives the average of one benchmark the benchmark's own id", () => {
    expect(read('C-EVAL Average')[0]).toBe('c-eval');
    expect(read('BigBench (Avg)')[0]).toBe('bigbench');
    expect(read('Avg.')[0]).toBe('average');
    expect(read('平均')[0]).toBe('average');
  });
});

describe('a label that names none', () => {
  it('is never read by a word within', () => {
    for (const label of [
      'Training MMLU contamination',
      'ARC-AGI-3 preview games',
      'Model math ability',
      'code',
      'Subject',
      'DROP rate',
      'Vicuna 13B',
    ])
      expect(read(label)[0], `read from "${label}"`).toBeNull();
  });

  it('still gives up its setting', () => {
    expect(read('Unheard-of Bench (3-shot, CoT)')).toEqual([null, 'cot', null, 3]);
  });

  it('says so when the name is an everyday word', () => {
    expect(readLabel('Math').everyday).toBe(true);
    expect(readLabel('MATH').everyday).toBe(false);
    expect(readLabel('drop').everyday).toBe(true);
    expect(readLabel('DROP').everyday).toBe(false);
    expect(readLabel('MMLU').everyday).toBe(false);
    expect(readLabel('Gorilla').everyday).toBe(true);
    expect(readLabel('Gorilla Benchmark API Bench').everyday).toBe(false);
    expect(readLabel('Needle in Haystack').everyday).toBe(false);
  });

  it('is not taken in by words that every object answers to', () => {
    expect(read('MMLU constructor')).toEqual([null, null, null, null]);
    expect(read('MMLU constructor-shot')[3]).toBeNull();
    expect(read('constructor', 'mgsm')[0]).toBeNull();
  });

  it('is left alone when empty, endless or of signs only', () => {
    for (const label of ['', '   ', '--- | ---', '★★★', 'a'.repeat(100_000), 'mmlu '.repeat(20_000), '('.repeat(5_000)])
      expect(readLabel(label).known, `read from "${label.slice(0, 20)}"`).toBe(false);
  });
});
