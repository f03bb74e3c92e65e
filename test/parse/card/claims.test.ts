import { describe, expect, test } from 'vitest';
import { readClaims } from '../../../src/parse/card/claims.ts';
import { misplaced } from './places.ts';
import { ledgerOf, told } from './read.ts';
import { CARDS, COPY, FILES, HARNESS, HTML, LINES, RIVALS, TRAINER } from './sample-cards.ts';

describe('a table of benchmarks by models', () => {
  const { claims } = ledgerOf('wader/Heron-7B', RIVALS);

  test('every printed result is one claim, with its model, benchmark and setting', () => {
    expect(told(claims)).toEqual([
      'other [Llama 2 7B] mmlu = 45.3 (em 5-shot)',
      'other [GPT-4] mmlu = 86.4 (em 5-shot)',
      'self [Heron-7B] mmlu = 61.2 (em 5-shot)',
      'other [Llama 2 7B] arc-challenge = 53.1 (25-shot)',
      'self [Heron-7B] arc-challenge = 60 (25-shot)',
      'other [Llama 2 7B] humaneval = 12.8 (pass@1 5-shot)',
      'other [GPT-4] humaneval = 67 (pass@1 5-shot)',
      'self [Heron-7B] humaneval = 40.2 (pass@1 5-shot)',
      'other [Llama 2 7B] average = 37.1 (5-shot)',
      'self [Heron-7B] average = 53.8 (5-shot)',
    ]);
  });

  test('says where the nearest part of the setting was read', () => {
    const from = Object.fromEntries(claims.map((claim) => [claim.label, claim.setting_from]));
    expect(from).toMatchObject({ 'MMLU (EM)': 'header', 'ARC-Challenge (25-shot)': 'header', Average: 'sentence' });
  });

  test('a decimal comma, bold and a footnote mark keep their print and their place', () => {
    const comma = claims.find((claim) => claim.value_text === '40,2');
    expect(comma).toMatchObject({ value: 40.2, bold: true, source: { kind: 'table', line: 15 } });
    expect(RIVALS.slice(comma?.source.start, comma?.source.end)).toBe('40,2');
    expect(claims[1]).toMatchObject({ value_text: '86.4', bold: false });
  });

  test('the row of sizes claims nothing', () => {
    expect(claims.filter((claim) => claim.source.line === 12)).toEqual([]);
  });
});

describe('a repackaging that embeds the original card', () => {
  const { claims } = ledgerOf('quantizer/Heron-7B-GGUF', COPY);

  test('the embedded numbers are about the original, the leaderboard block about this repo', () => {
    expect(told(claims)).toEqual([
      'base [Heron-7B] mmlu = 61.2',
      'base [Heron-7B] gsm8k = 40.1',
      'other [Mistral-7B-v0.1] mmlu = 62.5',
      'other [Mistral-7B-v0.1] gsm8k = 37.8',
      'self [this model] average = 58.1',
      'self [this model] mmlu = 60.9 (5-shot)',
    ]);
  });
});

describe('lm-eval output in a fence', () => {
  const { claims } = ledgerOf('wader/Heron-7B-chat', HARNESS);

  test('a row without a task continues the one above; the spread is no claim', () => {
    expect(told(claims)).toEqual([
      'self [this model] arc-challenge = 0.5674 (acc)',
      'self [this model] arc-challenge = 0.5998 (acc_norm)',
      'self [this model] boolq = 0.8636 (acc)',
      'self [this model] average = 74.69',
    ]);
    expect(claims.map((claim) => claim.source.kind)).toEqual(['code-block', 'code-block', 'code-block', 'list']);
    expect(claims.at(-1)).toMatchObject({ unit: '%', value_text: '74.69%' });
  });
});

describe('an HTML table', () => {
  const { claims } = ledgerOf('wader/Heron-7B', HTML);

  test('spans, unclosed cells and a header row of settings', () => {
    expect(told(claims)).toEqual([
      'other [Falcon-40B] mmlu = 55.4 (5-shot)',
      'other [Falcon-40B] humaneval = 0.6 (0-shot)',
      'self [Heron-7B] mmlu = 61.2 (5-shot)',
      'self [Heron-7B] c-eval = 58 (5-shot val)',
      'self [Heron-7B] humaneval = 40.2 (0-shot)',
    ]);
    expect(claims.map((claim) => claim.bold)).toEqual([false, false, true, false, false]);
  });

  test('each value has the line it is printed on', () => {
    expect(claims.map((claim) => claim.source.line)).toEqual([11, 13, 15, 15, 15]);
  });
});

describe('lists and sentences', () => {
  const { claims } = ledgerOf('wader/Heron-7B', LINES);

  test('results are read; differences, speeds and hyper-parameters are not', () => {
    expect(told(claims)).toEqual([
      'self [Heron-7B] mmlu = 61.2 (5-shot)',
      'self [this model] gsm8k = 40.1',
      'self [this model] medqa = 85 (acc)',
      'self [this model] hellaswag = 81.3',
    ]);
    expect(claims.map((claim) => claim.source.kind)).toEqual(['prose', 'list', 'list', 'list']);
  });
});

describe('a second metric on a line', () => {
  test('goes on about the benchmark before it (BlinkDL/rwkv-3-pile-430m)', () => {
    const { claims } = ledgerOf('wader/heron-pile-430m', '* LAMBADA ppl 12.83, acc 45.45%\n* PIQA acc 68.50%\n');
    expect(told(claims)).toEqual([
      'self [this model] lambada = 12.83 (ppl)',
      'self [this model] lambada = 45.45 (acc)',
      'self [this model] piqa = 68.5 (acc)',
    ]);
  });
});

describe('a metric on a line of its own', () => {
  const own = (...lines: string[]): string[] => told(ledgerOf('wader/ner-heron-large', lines.join('\n')).claims);

  test('is of the test in brackets behind it, even one that the model is named after (flair/ner-spanish-large)', () => {
    expect(own('F1-Score: **90,54** (CoNLL-03 Heron)')).toEqual(['self [this model] ? CoNLL-03 Heron = 90.54 (f1)']);
    expect(own('Accuracy: 90.5 (GPT-4)', 'Accuracy: 90.5 (Google Colab)')).toEqual([]);
  });

  test('may stand behind its number, or be the best of some, where results are announced', () => {
    expect(own('## Performance', '', '0.26 WER')).toEqual(['self [this model] ? WER = 0.26 (wer)']);
    expect(own('## Results', '', 'Best Result of `Micro F1` - 82.8%')).toEqual([
      'self [this model] ? Best Result of Micro F1 = 82.8 (f1)',
    ]);
    expect(own('## Metrics', '', 'recall_macro         1.0')).toEqual([
      'self [this model] ? recall_macro = 1 (recall)',
    ]);
  });

  test('is none where nothing announces results, and neither is a version', () => {
    expect(own('## Setup', '', '0.26 WER', '', 'accuracy 1.0')).toEqual([]);
    expect(own('## Results', '', 'New in 2.6')).toEqual([]);
  });
});

describe('a Trainer card', () => {
  test('the final list claims its quality metrics; losses and the training log claim nothing', () => {
    const { claims } = ledgerOf('wader/heron-7b-dpo', TRAINER);
    expect(claims.map(({ label, metric, value }) => [label, metric, value])).toEqual([
      ['evaluation set', 'rewards/accuracies', 0.4945],
      ['evaluation set', 'accuracy', 0.7321],
    ]);
  });
});

describe("a quantiser's card", () => {
  test('files, memory and speed are no claims', () => {
    expect(ledgerOf('quantizer/Heron-7B-GGUF', FILES).claims).toEqual([]);
  });
});

describe('places', () => {
  test.each([
    ['as written', (card: string) => card],
    ['with CRLF', (card: string) => card.replaceAll('\n', '\r\n')],
    ['quoted twice', (card: string) => card.replaceAll(/^(?!---|license|base_model)/gm, '> > ')],
  ])('every claim stands where it says, %s', (_, change) => {
    for (const card of CARDS.map(change)) expect(misplaced(card, ledgerOf('wader/Heron-7B', card).claims)).toEqual([]);
  });

  test('a paragraph may open on a line of odd white space', () => {
    const card = '# Heron-7B\n\n\u00a0\nIt achieves 77.4% on MMLU.\n';
    const { claims } = ledgerOf('wader/Heron-7B', card);
    expect(claims.map((claim) => claim.source.line)).toEqual([4]);
    expect(misplaced(card, claims)).toEqual([]);
  });

  test('a link target may run over a line end', () => {
    const card = '# Heron-7B\n\nOur [model](https://example.org/a\nb) achieves 77.4% on MMLU.\n';
    expect(ledgerOf('wader/Heron-7B', card).claims.map((claim) => claim.source.line)).toEqual([4]);
  });

  test('CRLF changes offsets, not claims', () => {
    for (const card of CARDS) {
      const crlf = ledgerOf('wader/Heron-7B', card.replaceAll('\n', '\r\n'));
      expect(told(crlf.claims)).toEqual(told(ledgerOf('wader/Heron-7B', card).claims));
    }
  });
});

describe('what is not understood', () => {
  test('an unknown benchmark stays a claim with its label, and a note', () => {
    const card = '## Evaluation\n\n| Model | MMLU | Featherbench |\n|---|---|---|\n| Heron-7B | 61.2 | 12.5 |\n';
    const { claims, notes } = ledgerOf('wader/Heron-7B', card);
    expect(claims.at(-1)).toMatchObject({ benchmark: null, label: 'Featherbench', value: 12.5 });
    expect(notes).toContainEqual({ code: 'benchmark-unknown', place: 'README.md:5', saw: 'Featherbench' });
  });

  test('a table that looks like results but names nothing known leaves a note and no claim', () => {
    const card = '## Evaluation\n\n| | Predicted 0 | Predicted 1 |\n|---|---|---|\n| Actual 0 | 450 | 42 |\n';
    const { claims, notes } = ledgerOf('wader/Heron-7B', card);
    expect(claims).toEqual([]);
    expect(notes.map((note) => note.code)).toEqual(['table-not-understood']);
  });

  test('a card beyond the limit is cut, and says so', () => {
    const { notes } = readClaims('wader/Heron-7B', 'a\n'.repeat(1_100_000), {});
    expect(notes.map((note) => note.code)).toContain('card-cut');
  });
});
