import { describe, expect, it } from 'vitest';
import { ledgerOf, told } from './read.ts';

const read = (id: string, lines: readonly string[]): string[] => told(ledgerOf(id, lines.join('\n')).claims);

describe('a name in brackets behind a metric', () => {
  it('is the data that the metric is on (flair/ner-spanish-large)', () => {
    expect(read('flair/ner-spanish-large', ['## Spanish NER', '', 'F1-Score: **90,54** (CoNLL-03 Spanish)'])).toEqual([
      'self [this model] ? CoNLL-03 Spanish = 90.54 (f1)',
    ]);
  });

  it('is none where it is a remark, a setting or a model', () => {
    for (const remark of ['With LM', 'Macro', 'BERT-base'])
      expect(read('someone/heron', ['## Heron', '', `F1-Score: 90.54 (${remark})`])).toEqual([]);
  });
});

describe('what llama.cpp estimates', () => {
  const list = (corpus: string): string[] => [
    '## Quants',
    `Perplexity against ${corpus}.`,
    '',
    '* `Heron-7B-Q8_0` 7.2GiB',
    '  - `Final estimate: PPL = 3.2130 +/- 0.01698`',
    '* `Heron-7B-IQ4_KS` 3.9GiB',
    '  - `Final estimate: PPL = 3.2286 +/- 0.01710`',
  ];

  it('is of the text that the card names, and of the file whose name and size stand above (ubergarm/DeepSeek-R1-0528-GGUF)', () => {
    expect(read('someone/Heron-7B-GGUF', list('`wiki.test.raw`'))).toEqual([
      'self [Heron-7B-Q8_0] wikitext-ppl = 3.213 (ppl)',
      'self [Heron-7B-IQ4_KS] wikitext-ppl = 3.2286 (ppl)',
    ]);
  });

  it('is no result of a text that nobody names; a file made from a known one is none', () => {
    expect(read('someone/Heron-7B-GGUF', list('`c4.utf8`'))).toEqual([]);
  });
});

describe('the line that a harness prints above its table', () => {
  const fence = (path: string): string[] => [
    '## Results',
    '```',
    `hf-causal (pretrained=${path},dtype=float16), limit: None, num_fewshot: 0, batch_size: 8`,
    '| Task |Version|Metric|Value | |Stderr|',
    '|------|------:|------|-----:|-|-----:|',
    '|piqa  |      1|acc   |0.7562|±|0.0168|',
    '```',
  ];

  it('states shots and model within the fence too (teknium/airoboros-mistral2.2-7b)', () => {
    expect(read('someone/heron-7b', fence('someone/heron-7b'))).toEqual([
      'self [someone/heron-7b] piqa = 0.7562 (acc 0-shot)',
    ]);
  });

  it('names no model by a path on a disk (openaccess-ai-collective/DPOpenHermes-7B-v2)', () => {
    expect(read('someone/heron-7b', fence('../axolotl/merged'))).toEqual([
      'self [this model] piqa = 0.7562 (acc 0-shot)',
    ]);
  });
});

describe('an item that says what the result rose from', () => {
  it('tells both, the second of the model named behind it (NousResearch/Nous-Hermes-Llama2-13b)', () => {
    const lines = [
      '## Results',
      '- 0.3657 on BigBench, up from 0.328 on heron-llama1',
      '- 0.372 on AGIEval, up from 0.354',
    ];
    expect(read('someone/heron-llama2-13b', lines)).toEqual([
      'self [this model] bigbench = 0.3657',
      'other [heron-llama1] bigbench = 0.328',
      'self [this model] agieval = 0.372',
      'other [before] agieval = 0.354',
    ]);
  });

  it('tells no range', () => {
    expect(read('someone/heron-7b', ['## Results', '- tested on MMLU at temperatures from 0.6 to 1.0'])).toEqual([]);
  });
});
