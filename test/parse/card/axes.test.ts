import { describe, expect, it } from 'vitest';
import { ledgerOf, told } from './read.ts';

const read = (id: string, lines: readonly string[]): string[] =>
  told(ledgerOf(id, ['## Evaluation results', ...lines].join('\n')).claims);

describe('a column headed Model', () => {
  it('names models, though the one result column is a word of the repo name (PlanTL-GOB-ES/roberta-large-bne-sqac)', () => {
    const lines = [
      '| Model | SQAC (F1) |',
      '|---|---|',
      '| roberta-large-bne-sqac | 82.02 |',
      '| mBERT | 75.62 |',
      '| roberta-base-bne-sqac | 79.23 |',
    ];
    expect(read('PlanTL-GOB-ES/roberta-large-bne-sqac', lines)).toEqual([
      'self [roberta-large-bne-sqac] ? SQAC (F1) = 82.02 (f1)',
      'other [mBERT] ? SQAC (F1) = 75.62 (f1)',
      'other [roberta-base-bne-sqac] ? SQAC (F1) = 79.23 (f1)',
    ]);
  });

  it('over tests leaves the models to the header (deepseek-ai/DeepSeek-R1)', () => {
    const lines = ['| Model | Heron-7B | Llama 2 7B |', '|---|---|---|', '| Wader exam | 61.2 | 58.8 |'];
    expect(read('someone/Heron-7B', lines)).toEqual([
      'self [Heron-7B] ? Wader exam = 61.2',
      'other [Llama 2 7B] ? Wader exam = 58.8',
    ]);
  });
});

describe('metrics down the side', () => {
  const under = (
    corner: string,
    rows: readonly string[] = ['| BLEU | 30.5 | 28.1 |', '| chr-F | 0.61 | 0.58 |'],
  ): string[] => read('pond/opus-heron-1-en', [`| ${corner} | marsh-2019 | reed-2020 |`, '|---|---|---|', ...rows]);

  it('leave what the corner names to the header: test sets of the one model', () => {
    expect(under('testset')).toEqual([
      'self [this model] ? marsh-2019 = 30.5 (bleu)',
      'self [this model] ? reed-2020 = 28.1 (bleu)',
      'self [this model] ? marsh-2019 = 0.61 (chrf)',
      'self [this model] ? reed-2020 = 0.58 (chrf)',
    ]);
  });

  it('or models, though "Model" stands above the metrics', () => {
    const subjects = under('Model').map((line) => line.slice(line.indexOf('['), line.indexOf(']') + 1));
    expect(subjects).toEqual(['[marsh-2019]', '[reed-2020]', '[marsh-2019]', '[reed-2020]']);
  });

  it('beside sizes, which are no results', () => {
    expect(under('Model', ['| Params | 12.5 | 13.1 |', '| F1 | 61.2 | 58.4 |'])).toHaveLength(2);
  });
});

describe('headers that state metrics', () => {
  it('name no models, and the checkpoint in a path no metric (espnet/siddhana_slue_asr_train)', () => {
    const lines = [
      '| dataset | Snt | Intent Classification Accuracy (%) | Intent Classification Macro F1 (%) |',
      '|---|---|---|---|',
      '| inference_asr_model_valid.acc.ave_10best/devel | 955 | 80.2 | 29.7 |',
    ];
    const { claims } = ledgerOf('espnet/slue_asr', ['## Results', ...lines].join('\n'));
    expect(claims.map(({ role, subject, metric, value }) => [role, subject, metric, value])).toEqual([
      ['self', 'this model', 'acc', 80.2],
      ['self', 'this model', 'f1', 29.7],
    ]);
  });
});

describe('columns of compute', () => {
  it('are no results beside top-1 (timm/maxvit_base_tf_224.in1k, Visual-Attention-Network/VAN-Base-original)', () => {
    const lines = [
      '## By throughput',
      '| model | top1 | samples / sec | Params (M) | GMAC | Act (M) | GFLOPs |',
      '|---|---|---|---|---|---|---|',
      '| wrenet_tiny | 84.85 | 358.25 | 119.47 | 24.04 | 95.01 | 9.0 |',
    ];
    expect(ledgerOf('timm/wrenet_tiny', lines.join('\n')).claims.map(({ value }) => value)).toEqual([84.85]);
  });
});

describe('halves of a cell', () => {
  it('have each the metric that the brackets behind their label name (Intel/bert-base-uncased-sparse-90-unstructured-pruneofa)', () => {
    const lines = ['| Model | SQuADv1.1 (EM/F1) | QQP (Acc/F1) |', '|---|---|---|', '| heron-base | 79.83/87.25 | - |'];
    const claims = ledgerOf('someone/heron-base', ['## Results', ...lines].join('\n')).claims;
    expect(claims.map(({ label, metric, value }) => [label, metric, value])).toEqual([
      ['SQuADv1.1 (EM)', 'em', 79.83],
      ['SQuADv1.1 (F1)', 'f1', 87.25],
    ]);
  });

  it('share the label where the brackets name no metric', () => {
    const lines = ['| Model | MNLI (m/mm) |', '|---|---|', '| heron-base | 81.45/82.43 |'];
    const claims = ledgerOf('someone/heron-base', ['## Results', ...lines].join('\n')).claims;
    expect(claims.map(({ label }) => label)).toEqual(['MNLI (m/mm)', 'MNLI (m/mm)']);
  });
});

describe('pairs of languages', () => {
  it('in a column of their own tell results on one test set apart (Helsinki-NLP/opus-mt-tc-big-es-zle)', () => {
    const lines = [
      '## Benchmarks',
      '| langpair | testset | chr-F | BLEU | #sent |',
      '|---|---|---|---|---|',
      '| spa-rus | flores101-devtest | 0.49913 | 20.2 | 1012 |',
      '| spa-ukr | flores101-devtest | 0.47772 | 17.4 | 1012 |',
    ];
    expect(read('Helsinki-NLP/opus-mt-tc-big-es-zle', lines)).toEqual([
      'self [this model] flores/devtest-spa-rus = 0.49913 (chrf)',
      'self [this model] flores/devtest-spa-rus = 20.2 (bleu)',
      'self [this model] flores/devtest-spa-ukr = 0.47772 (chrf)',
      'self [this model] flores/devtest-spa-ukr = 17.4 (bleu)',
    ]);
  });

  it('in the task of a model-index do too (Helsinki-NLP/opus-mt-tc-big-zle-itc)', () => {
    const result = (pair: string, value: number): string =>
      `  - task: {name: Translation ${pair}, type: translation, args: ${pair}}\n    dataset: {name: tatoeba-test, type: tatoeba_mt}\n    metrics: [{type: bleu, value: ${value}}]\n`;
    const card = `---\nmodel-index:\n- name: opus\n  results:\n${result('bel-cat', 16.8)}${result('rus-ita', 19.4)}---\n`;
    expect(ledgerOf('Helsinki-NLP/opus', card).claims.map(({ label, value }) => `${label} = ${value}`)).toEqual([
      'tatoeba-test bel-cat = 16.8',
      'tatoeba-test rus-ita = 19.4',
    ]);
  });
});
