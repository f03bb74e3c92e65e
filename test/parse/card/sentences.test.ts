import { describe, expect, test } from 'vitest';
import { ledgerOf, told } from './read.ts';

const claimsOf = (text: string): string[] => told(ledgerOf('wader/Heron-7B', `# Heron-7B\n\n${text}\n`).claims);

describe('sentences that state results', () => {
  test.each([
    ['It achieves 77.4% on MMLU (5-shot).', ['self [this model] mmlu = 77.4 (5-shot)']],
    [
      'Heron-7B is fine-tuned from Falcon-40B and reaches 40.1 pass@1 on HumanEval.',
      ['self [Heron-7B] humaneval = 40.1 (pass@1)'],
    ],
    ['We fine-tuned Falcon-40B and got an MT-Bench score of 8.10.', ['self [this model] mt-bench = 8.1']],
    ['Compared to Llama 2 13B (54.8 on MMLU) it is small.', ['other [Llama 2 13B] mmlu = 54.8']],
    ['GPT-4 scores 86.4 on MMLU.', ['other [GPT-4] mmlu = 86.4']],
    [
      'The model reaches 79.9 pass@1 on HumanEval, and 73.2 pass@1\non MBPP.',
      ['self [this model] humaneval = 79.9 (pass@1)', 'self [this model] mbpp = 73.2 (pass@1)'],
    ],
  ])('%s', (text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });
});

describe('a sentence that goes on about "its" result', () => {
  test.each([
    [
      'Stork-13B reaches 95.6% on AlpacaEval. Also note its winrate v.s. GPT-4 is 60.61.',
      ['other [Stork-13B] alpacaeval = 95.6', 'other [Stork-13B] alpacaeval = 60.61'],
    ],
    [
      'Heron-7B is fine-tuned from Falcon-40B and reaches 40.1 on MMLU. Its accuracy without tools is 38.25.',
      ['self [Heron-7B] mmlu = 40.1', 'self [Heron-7B] mmlu = 38.25'],
    ],
    ['It was tested on MMLU after fine-tuning Falcon-40B. Its accuracy is 38.25.', ['self [this model] mmlu = 38.25']],
  ])('%s', (text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });
});

describe('results told in a row', () => {
  test.each([
    [
      'All labeled data of Librispeech achieve 1.8/3.3 WER on the clean/other test sets. Ten minutes of it still achieve 4.8/8.2 WER.',
      [1.8, 3.3, 4.8, 8.2].map((value) => `self [this model] librispeech = ${value}`),
    ],
    [
      'Heron-7B achieves scores of 77.4, 80.1 and 50.2 on MMLU, GSM8K and HumanEval, respectively.',
      ['self [Heron-7B] mmlu = 77.4', 'self [Heron-7B] gsm8k = 80.1', 'self [Heron-7B] humaneval = 50.2'],
    ],
    [
      'The scores of GPT4 and GPT3.5 on HumanEval are 67.0 and 48.1.',
      ['other [GPT4] humaneval = 67', 'other [GPT3.5] humaneval = 48.1'],
    ],
    [
      'Heron-7B outperforms Llama 2 13B on MMLU (77.4 vs. 54.8).',
      ['self [Heron-7B] mmlu = 77.4', 'other [Llama 2 13B] mmlu = 54.8'],
    ],
    ['It gets 77.4/80.1 on MMLU/GSM8K.', ['self [this model] mmlu = 77.4', 'self [this model] gsm8k = 80.1']],
    ['It reached a mean reward of 256.3 +/- 12.1 on LunarLander-v2.', ['self [this model] lunarlander = 256.3']],
    [
      'WER: 12.5% on Common Voice, 8.2% on VoxPopuli',
      ['self [this model] common-voice = 12.5', 'self [this model] voxpopuli = 8.2'],
    ],
    [
      'It achieves 0.912 precision and 0.921 recall on the test set.',
      ['self [this model] ? test set = 0.912', 'self [this model] ? test set = 0.921'],
    ],
  ])('%s', (text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });
});

describe('sentences in scripts that set no blanks, and in other languages', () => {
  test.each([
    [
      '我们在HumanEval Pass@1的评测上，取得了75.5的好成绩，超过了GPT-4（67.0）的得分。',
      ['self [this model] humaneval = 75.5', 'other [GPT-4] humaneval = 67'],
    ],
    ['本模型在C-Eval上的准确率提升到80.1%。', ['self [this model] c-eval = 80.1']],
    ['JGLUEのJCommonsenseQAで89.1%の精度を達成しました。', ['self [this model] jglue/jcommonsenseqa = 89.1']],
    ['KMMLU에서 45.3점을 기록했습니다.', ['self [this model] kmmlu = 45.3']],
    ['Das Modell erreicht 77,4 % auf MMLU.', ['self [this model] mmlu = 77.4']],
    ['本模型在C-Eval上的准确率提升了5.2%。', []],
    ['在MMLU的基础上，训练了3.5亿条数据，取得了好成绩。', []],
  ])('%s', (text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });
});

describe('tests that nobody knows', () => {
  test.each([
    [
      'We set the state of the art on HerNaLa reaching a BLEU score of 30.92 and exact match accuracy of 6.2 in that task.',
      ['self [this model] ? HerNaLa = 30.92', 'self [this model] ? HerNaLa = 6.2'],
    ],
    [
      'It achieves a 10.3% error rate on Object WaderBench, lower than GPT-4V (13.6%).',
      ['self [this model] ? Object WaderBench = 10.3', 'other [GPT-4V] ? Object WaderBench = 13.6'],
    ],
    [
      'It scores 63.7% on BrowseComp and 53.0% on WADE.',
      ['self [this model] browsecomp = 63.7', 'self [this model] ? WADE = 53'],
    ],
    ['The F1 on WaDER-03 is 94.12.', ['self [this model] ? WaDER-03 = 94.12']],
    ['The model attains 94.2% test accuracy.', ['self [this model] ? test = 94.2']],
    ['It achieves 98.5% utilisation on A100.', []],
  ])('%s', (text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });
});

describe('another state of the model', () => {
  const quantized = (text: string): string[] =>
    told(ledgerOf('packer/Heron-7B-FP8', `---\nbase_model: wader/Heron-7B\n---\n# Heron-7B-FP8\n\n${text}\n`).claims);

  test('what the packager measured is set beside the original', () => {
    expect(quantized('It achieves 73.44 on MMLU, whereas the unquantized model achieves 73.79.')).toEqual([
      'self [this model] mmlu = 73.44',
      'base [unquantized model] mmlu = 73.79',
    ]);
  });

  test('what a result rose from is the state before', () => {
    expect(claimsOf('Results are improved: **MMLU** (from 43.07% to 43.62%).')).toEqual([
      'other [before] mmlu = 43.07',
      'self [this model] mmlu = 43.62',
    ]);
  });

  test('the version before is another model', () => {
    expect(claimsOf('Accuracy on MMLU has increased from 70% in the previous version to 87.5%.')).toEqual([
      'other [previous version] mmlu = 70',
      'self [this model] mmlu = 87.5',
    ]);
  });
});

describe('sentences that state none', () => {
  test.each([
    'It beats Llama 2 70B on MMLU by 3 points.',
    'MMLU improved by 4.5% over the base model.',
    'Evaluated on the SQuAD 2.0 dev set.',
    'See section 3.2 on MMLU and table 4.1 on GSM8K.',
    'It was trained for 3.5 epochs on 1.5M samples.',
    'HumanEval has 164 problems.',
  ])('%s', (text) => {
    expect(claimsOf(text)).toEqual([]);
  });
});

describe('lines of labels and numbers', () => {
  test.each([
    ['- **MMLU**: 77.4', ['self [this model] mmlu = 77.4']],
    ['ARC 71.25', ['self [this model] arc-challenge = 71.25']],
    ["- Base: `{'pass@1': 0.47}`\n\n## HumanEval\n\n- pass@1: 0.43", ['self [this model] humaneval = 0.43 (pass@1)']],
    [
      '## MT-Bench\n\n- GPT-4: 8.99\n- Heron-7B: 8.10\n- Vicuna 13B: 6.57',
      ['other [GPT-4] mt-bench = 8.99', 'self [Heron-7B] mt-bench = 8.1', 'other [Vicuna 13B] mt-bench = 6.57'],
    ],
    [
      '## Results\n\nMistral 7B\n- MMLU: 62.5\n- GSM8K: 37.8',
      ['other [Mistral 7B] mmlu = 62.5', 'other [Mistral 7B] gsm8k = 37.8'],
    ],
  ])('%s', (text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });

  test.each([
    '## Evaluation\n\n- Score 1: the answer is wrong\n- Score: 4',
    '- learning_rate: 5e-05\n- lr_scheduler_warmup_ratio: 0.1\n- Accuracy of timing: high',
    '- Average response time: 0.5 seconds',
    '```python\nmmlu = 63.1\nMMLU: 63.1\n```',
  ])('no result: %s', (text) => {
    expect(claimsOf(text)).toEqual([]);
  });
});

describe('a classification report', () => {
  const REPORT = [
    '              precision    recall  f1-score   support',
    '',
    '           0       0.85      0.89      0.87       522',
    '           1       0.89      0.84      0.86       550',
    '',
    '    accuracy                           0.88      1072',
    '   macro avg       0.83      0.82      0.81      1072',
  ].join('\n');
  const told = (text: string): string[] =>
    ledgerOf('wader/Heron-7B', text).claims.map(({ metric, value, source }) => `${source.line} ${metric} ${value}`);
  const expected = (from: number): string[] => [
    ...['precision 0.85', 'recall 0.89', 'f1 0.87'].map((each) => `${from} ${each}`),
    ...['precision 0.89', 'recall 0.84', 'f1 0.86'].map((each) => `${from + 1} ${each}`),
    `${from + 3} acc 0.88`,
    ...['precision 0.83', 'recall 0.82', 'f1 0.81'].map((each) => `${from + 4} ${each}`),
  ];

  test('is one table across its empty lines, and how many examples there were is no result', () => {
    expect(told(`# Heron-7B\n\n\`\`\`\n${REPORT}\n\`\`\`\n`)).toEqual(expected(6));
  });

  test('needs no fence', () => {
    expect(told(`# Heron-7B\n\n${REPORT}\n\nTrained on 2.5 million birds.\n`)).toEqual(expected(5));
  });
});

describe('lists below what they are about', () => {
  test('parts of a test that nobody knows', () => {
    const text =
      'Evaluated against the benchmark test: Wader-Instruct-Bench\n\n- Boolean: 87.5%\n- Long Questions (1-5): 4';
    expect(claimsOf(text)).toEqual([
      'self [this model] ? Wader-Instruct-Bench Boolean = 87.5',
      'self [this model] ? Wader-Instruct-Bench Long Questions (1-5) = 4',
    ]);
  });

  test('a line that begins with its benchmark', () => {
    expect(claimsOf('## Evaluation\n\n* SQuAD v1.1 dev: F1 = 88.5, EM = 81.2')).toEqual([
      'self [this model] squad = 88.5 (f1)',
      'self [this model] squad = 81.2 (em)',
    ]);
  });

  test('another version of the model before a benchmark heads its table', () => {
    const ledger = ledgerOf(
      'wader/WaderCognition-v1.1-Mistral-7B',
      '# WaderCognition-v1.1-Mistral-7B\n\nWader Cognition v1.0 TruthfulQA:\n\n|Task|Metric|Value|\n|---|---|---|\n|truthfulqa_mc|mc2|0.57|\n',
    );
    expect(told(ledger.claims)).toEqual(['other [Wader Cognition v1.0] truthfulqa = 0.57 (mc2)']);
  });
});
