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

describe('a list within a list', () => {
  it('gives the results below a model to it, on tests that nobody knows too', () => {
    const list = [
      '## Evaluation',
      '- **Heron-7B**',
      '  - MMLU: 61.5',
      '  - Reedmarsh: 40.2',
      '- **Bittern 13B**',
      '  - MMLU: 58.1',
      '  - Reedmarsh: 44.0',
    ];
    expect(read('pond/Heron-7B', list)).toEqual([
      'self [Heron-7B] mmlu = 61.5',
      'self [Heron-7B] ? Reedmarsh = 40.2',
      'other [Bittern 13B] mmlu = 58.1',
      'other [Bittern 13B] ? Reedmarsh = 44',
    ]);
  });

  it('gives the models below a test their results on it', () => {
    const list = [
      '## Evaluation',
      '- MMLU 5-shot',
      '  - Heron-7B: 61.5',
      '  - Bittern-13B: 58.1',
      '- Reedmarsh',
      '  - Heron-7B: 40.2',
      '  - Bittern-13B: 44.0',
    ];
    expect(read('pond/Heron-7B', list)).toEqual([
      'self [Heron-7B] mmlu = 61.5 (5-shot)',
      'other [Bittern-13B] mmlu = 58.1 (5-shot)',
      'self [Heron-7B] ? Reedmarsh = 40.2',
      'other [Bittern-13B] ? Reedmarsh = 44',
    ]);
  });

  it('reads parts of the test that the heading names', () => {
    const list = [
      '## C-Eval',
      '- STEM',
      '  - Heron-7B: 61.5',
      '  - Bittern-13B: 58.1',
      '- Humanities',
      '  - Heron-7B: 40.2',
      '  - Bittern-13B: 44.0',
    ];
    expect(read('pond/Heron-7B', list)[0]).toBe('self [Heron-7B] c-eval/stem = 61.5');
  });

  it('is no table of results where sizes are listed', () => {
    const list = [
      '## Models',
      '- Heron-7B',
      '  - Layers: 32',
      '  - Dropout: 0.1',
      '- Bittern-13B',
      '  - Layers: 40',
      '  - Dropout: 0.1',
    ];
    expect(read('pond/Heron-7B', list)).toEqual([]);
  });
});
