import { describe, expect, it } from 'vitest';
import { ledgerOf, told } from './read.ts';

/** Tables as makers of recent models print them; rows invented, shapes those of the cards named. */
function read(id: string, lines: readonly string[]): string[] {
  return told(ledgerOf(id, lines.join('\n')).claims);
}

function reasons(id: string, lines: readonly string[]): string[] {
  return ledgerOf(id, lines.join('\n')).claims.map((claim) => `${claim.subject}: ${claim.role}, ${claim.role_reason}`);
}

describe('tables of bases and of tuned models in one card', () => {
  it('say of which they are, for the names in them do not (meta-llama/Llama-3.2-1B)', () => {
    const table = ['', '| Benchmark | Llama 3.2 1B | Llama 3.1 8B |', '|---|---|---|', '| MMLU | 41.5 | 69.5 |', ''];
    const card = [
      '### Base Pretrained Models',
      ...table,
      '### Instruction Tuned Models',
      ...table,
      '### Other',
      ...table,
    ];
    const { claims } = ledgerOf('meta-llama/Llama-3.2-1B', card.join('\n'));
    expect(claims.map(({ subject, subject_stage, role }) => `${subject}, ${subject_stage}: ${role}`)).toEqual([
      'Llama 3.2 1B, base: self',
      'Llama 3.1 8B, base: other',
      'Llama 3.2 1B, instruct: other',
      'Llama 3.1 8B, instruct: other',
      'Llama 3.2 1B, null: self',
      'Llama 3.1 8B, null: other',
    ]);
  });
});

describe('a model that is run both ways', () => {
  const table = (...names: string[]): string[] => [
    `| Benchmark | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---|').join('')}`,
    `| MMLU-Pro | ${names.map((_, at) => `7${at}.5`).join(' | ')} |`,
  ];

  it('is itself in either mode (deepseek-ai/DeepSeek-V3.1)', () => {
    expect(
      reasons('deepseek-ai/DeepSeek-V3.1', table('DeepSeek V3.1-NonThinking', 'DeepSeek V3.1-Thinking', 'DeepSeek V3')),
    ).toEqual([
      'DeepSeek V3.1-NonThinking: self, mode added',
      'DeepSeek V3.1-Thinking: self, mode added',
      'DeepSeek V3: other, another version',
    ]);
  });

  it('is itself in brackets too, beside its plain name', () => {
    expect(reasons('Qwen/Qwen3-8B', table('Qwen3-8B (thinking)', 'Qwen3-8B'))).toEqual([
      'Qwen3-8B (thinking): self, mode added',
      'Qwen3-8B: self, same name',
    ]);
  });

  it('is another than the one that thinks by its name', () => {
    expect(
      reasons('Qwen/Qwen3-30B-A3B-Thinking-2507', table('Qwen3-30B-A3B-Thinking-2507', 'Qwen3-30B-A3B Non-Thinking')),
    ).toEqual(['Qwen3-30B-A3B-Thinking-2507: self, same name', 'Qwen3-30B-A3B Non-Thinking: other, another line']);
    expect(reasons('microsoft/Phi-4-mini-instruct', table('Phi-4-mini-instruct', 'Phi-4-mini-reasoning'))).toEqual([
      'Phi-4-mini-instruct: self, same name',
      'Phi-4-mini-reasoning: other, another line',
    ]);
  });
});

describe('short names of the own model', () => {
  it('are size and stage alone (google/gemma-3n-E2B-it)', () => {
    const lines = ['| Benchmark | E2B PT | E2B IT | E4B IT |', '|---|---|---|---|', '| MGSM | 43.1 | 53.1 | 60.7 |'];
    expect(reasons('google/gemma-3n-E2B-it', lines)).toEqual([
      'E2B PT: other, another stage',
      'E2B IT: self, size only',
      'E4B IT: other, another name',
    ]);
  });

  it('are those of the series where nobody else of it is there (mistralai/Devstral-Small-2505)', () => {
    const lines = ['| Model | SWE-Bench Verified |', '|---|---|', '| Devstral | 46.8 |', '| GPT-4.1-mini | 23.6 |'];
    expect(reasons('mistralai/Devstral-Small-2505', lines)[0]).toBe(
      'Devstral: self, the only one that nothing excludes',
    );
  });
});

describe('the language of results', () => {
  it('is that of the heading, and goes to what was not made in it (tokyotech-llm/Swallow-7b-hf)', () => {
    const lines = [
      '## Japanese tasks',
      '| Model | JEMHopQA | MGSM | WMT20-en-ja |',
      '|---|---|---|---|',
      '| Swallow-7b | 0.5 | 0.1 | 0.2 |',
    ];
    expect(read('tokyotech-llm/Swallow-7b-hf', lines)).toEqual([
      'self [Swallow-7b] jemhopqa = 0.5',
      'self [Swallow-7b] mgsm/ja = 0.1',
      'self [Swallow-7b] wmt/en-ja = 0.2',
    ]);
  });

  it('is that of the category beside a row, until the next (HuggingFaceTB/SmolLM3-3B)', () => {
    const lines = [
      '| Category | Metric | SmolLM3-3B |',
      '|---|---|---|',
      '| French | HellaSwag | 63.9 |',
      '| | Belebele | 51.0 |',
      '| Spanish | HellaSwag | 65.8 |',
    ];
    expect(read('HuggingFaceTB/SmolLM3-3B', lines).map((line) => line.split('] ')[1])).toEqual([
      'hellaswag/fr = 63.9',
      'belebele/fr = 51',
      'hellaswag/es = 65.8',
    ]);
  });

  it('is no matter of a heading about something else', () => {
    const lines = ['## A model for German lawyers', '| Model | MMLU |', '|---|---|', '| Recht-7B | 60.1 |'];
    expect(read('someone/Recht-7B', lines)).toEqual(['self [Recht-7B] mmlu = 60.1']);
  });

  it('is kept beside a part that a banner in a fence names (VAGOsolutions/SauerkrautLM-7b-HerO)', () => {
    const lines = [
      '### MT-Bench (German):',
      '```',
      '########## First turn ##########',
      '                     score',
      'model         turn        ',
      'Kraut-7b      1     6.9687',
      'vicuna-7b     1     5.4250',
      '```',
    ];
    expect(read('someone/Kraut-7b', lines)).toEqual([
      'self [Kraut-7b] mt-bench/turn-1-de = 6.9687 (score)',
      'other [vicuna-7b] mt-bench/turn-1-de = 5.425 (score)',
    ]);
  });
});

describe('cells and rows', () => {
  it('in halves have the label of each half, and an empty half is none (Qwen/Qwen2.5-Omni-7B)', () => {
    const lines = [
      '| Datasets | Model | Performance |',
      '|---|---|---|',
      '| Librispeech dev-clean \\| test-other | SALMONN | -\\|4.9 |',
      '| Librispeech dev-clean \\| test-other | Qwen2.5-Omni-7B | 1.6\\|3.4 |',
    ];
    expect(read('Qwen/Qwen2.5-Omni-7B', lines)).toEqual([
      'other [SALMONN] librispeech/other = 4.9',
      'self [Qwen2.5-Omni-7B] librispeech/dev-clean = 1.6',
      'self [Qwen2.5-Omni-7B] librispeech/other = 3.4',
    ]);
  });

  it('under a title row have the header below it (meta-llama/Llama-4-Scout-17B-16E)', () => {
    const lines = [
      '| Pre-trained models | | | |',
      '|---|---|---|---|',
      '| Benchmark | # Shots | Llama 3.1 70B | Llama 4 Scout |',
      '| MMLU | 5 | 79.3 | 79.6 |',
      '| LiveCodeBench (10/01/2024-02/01/2025) | 0 | 33.3 | 32.8 |',
    ];
    expect(read('meta-llama/Llama-4-Scout-17B-16E', lines)).toEqual([
      'other [Llama 3.1 70B] mmlu = 79.3 (5-shot)',
      'self [Llama 4 Scout] mmlu = 79.6 (5-shot)',
      'other [Llama 3.1 70B] livecodebench = 33.3 (0-shot 2024-10..2025-02)',
      'self [Llama 4 Scout] livecodebench = 32.8 (0-shot 2024-10..2025-02)',
    ]);
  });
});

describe('a test that the own model is named after', () => {
  const rows = ['|---|---|', '| roberta-heron-nests | 90.51 |', '| mBERT | 88.10 |'];

  it('is no model above a column of models (PlanTL-GOB-ES/roberta-large-bne-capitel-ner)', () => {
    expect(read('wader/roberta-heron-nests', ['## Results', '', '| Model | NESTS-X (F1) |', ...rows])).toEqual([
      'self [roberta-heron-nests] ? NESTS-X (F1) = 90.51 (f1)',
      'other [mBERT] ? NESTS-X (F1) = 88.1 (f1)',
    ]);
  });
});

describe('a name that links to the repo', () => {
  const rows = (link: string): string[] => [
    '| Model | MNLI | QQP |',
    '|---|---|---|',
    '| [deberta-v3-large](https://huggingface.co/wader/reward-deberta-v3-large) | 61.13 | 72.23 |',
    `| [deberta-v3-base](https://huggingface.co/${link}) | 59.07 | 66.84 |`,
  ];

  it('is its model, plain as it is (OpenAssistant/reward-model-deberta-v3-base)', () => {
    const told = reasons('wader/reward-deberta-v3-base', rows('wader/reward-deberta-v3-base'));
    expect(told.slice(2)).toEqual(Array(2).fill('deberta-v3-base: self, links to this repo'));
    expect(told[0]).toContain('deberta-v3-large: other');
  });

  it('is not where the link goes on to a longer name', () => {
    const told = reasons('wader/reward-deberta-v3-base', rows('wader/reward-deberta-v3-base-v2'));
    expect(told.filter((each) => each.includes('links'))).toEqual([]);
  });
});

describe("metrics below the model's own name", () => {
  const table = ['', '| size | accuracy | f1 |', '|---|---|---|', '| 200 | 0.783 | 0.803 |'];

  it('are results, though no word says so (EIStakovskii/french_toxicity_classifier_plus_v2)', () => {
    expect(reasons('wader/nest_classifier', ['# nest_classifier', ...table])).toEqual(
      Array(2).fill('this model: self, unnamed'),
    );
    expect(reasons('wader/nest_classifier', ['# Some classifier', ...table])).toEqual([]);
  });
});

describe('a title unlike the name of the repo', () => {
  const table = ['## Results', '', 'The F1 score of each.', '', '| Dataset | ParsBERT v2 | mBERT |', '|---|---|---|'];
  const rows = [...table, '| Meal User Comments | 87.98 | 87.87 |'];

  it('names the own model where no other name does (HooshvareLab/bert-fa-base-uncased-sentiment-snappfood)', () => {
    expect(reasons('wader/bare-fa-meals', ['# ParsBERT (v2.0)', '', ...rows])).toEqual([
      "ParsBERT v2: self, the card's title",
      'mBERT: other, another name',
    ]);
  });

  it('is not the own one where it names the parent', () => {
    const front = ['---', 'base_model: wader/parsbert-v2', '---'];
    expect(reasons('wader/bare-fa-meals', [...front, '# ParsBERT v2', '', ...rows])).toEqual([
      'ParsBERT v2: other, another name',
      'mBERT: other, another name',
    ]);
  });
});

describe('what a title leaves open', () => {
  it('the name of the repo says: a chat model is not its base (meta-llama/Llama-2-13b-chat-hf)', () => {
    const lines = [
      '# Llama 2',
      '| Model | Size | MMLU |',
      '|---|---|---|',
      '| Llama 2 | 7B | 45.3 |',
      '| Llama 2 | 13B | 54.8 |',
      '',
      '| Model | Size | TruthfulQA |',
      '|---|---|---|',
      '| Llama-2-Chat | 13B | 62.2 |',
      '| Llama-2-Chat | 70B | 64.1 |',
    ];
    expect(reasons('meta-llama/Llama-2-13b-chat-hf', lines)).toEqual([
      'Llama 2 7B: other, another size',
      'Llama 2 13B: other, a nearer name beside it',
      'Llama-2-Chat 13B: self, same name',
      'Llama-2-Chat 70B: other, another size',
    ]);
  });
});

describe('tables of levels', () => {
  it('hold perplexities of the text that the card names, and how near they come to the original is no result (eaddario)', () => {
    const lines = [
      'Perplexity was measured on wikitext-2-raw-v1.',
      '',
      '### Scores',
      '| Model | μPPL | 𝜌PPL | μKLD | RMS Δp |',
      '|---|---|---|---|---|',
      '| gemma-3-12b-it-IQ3_M | 35.47 ±0.41 | 80.18% | 1.22 ±0.01 | 30.1 ±0.1 |',
      '| gemma-3-12b-it-Q6_K | 30.10 ±0.32 | 81.96% | 1.00 ±0.01 | 28.8 ±0.1 |',
    ];
    expect(read('someone/gemma-3-12b-it-GGUF', lines)).toEqual([
      'self [gemma-3-12b-it-IQ3_M] wikitext-ppl = 35.47 (ppl)',
      'self [gemma-3-12b-it-Q6_K] wikitext-ppl = 30.1 (ppl)',
    ]);
  });
});

describe('fields of ability', () => {
  it('have the shots that the caption states for each (meta-llama/Llama-2-7b-hf)', () => {
    const lines = [
      '| Model | World Knowledge | Reading Comprehension | MMLU |',
      '|---|---|---|---|',
      '| Llama-2-7b | 48.9 | 61.3 | 45.3 |',
      '',
      'Results. *World Knowledge:* 5-shot on two sets. *Reading Comprehension:* the 0-shot average.',
    ];
    expect(read('meta-llama/Llama-2-7b-hf', lines)).toEqual([
      'self [Llama-2-7b] average = 48.9 (5-shot)',
      'self [Llama-2-7b] average = 61.3 (0-shot)',
      'self [Llama-2-7b] mmlu = 45.3',
    ]);
  });
});

describe('columns headed by a count', () => {
  it('are runs of the test named above under so much of it (togethercomputer/Llama-2-7B-32K-Instruct)', () => {
    const table = (...heads: string[]): string[] => [
      'Accuracy over MQA',
      `| Model | ${heads.join(' | ')} |`,
      '|---|---|---|',
      '| Heron-7B | 0.448 | 0.354 |',
      '| Longchat-7b-16k | 0.510 | 0.428 |',
    ];
    const labels = (lines: readonly string[]): string[] =>
      ledgerOf('someone/Heron-7B', lines.join('\n')).claims.map(({ label, value }) => `${label} = ${value}`);
    expect(labels(table('20 docs (Avg 2.9K tokens)', '50 docs'))).toEqual([
      'Accuracy over MQA 20 docs (Avg 2.9K tokens) = 0.448',
      'Accuracy over MQA 50 docs = 0.354',
      'Accuracy over MQA 20 docs (Avg 2.9K tokens) = 0.51',
      'Accuracy over MQA 50 docs = 0.428',
    ]);
    expect(labels(table('Docs', 'Tokens (M)')), 'without the count the cells hold it').toEqual([]);
  });
});

describe('models compared in brackets', () => {
  it('share the benchmark of the sentence before (Salesforce/Llama-xLAM-2-8b-fc-r)', () => {
    const lines = [
      'Our model reaches a score of 56.2% on τ-bench, ahead of DeepSeek v3 (40.6%). It outperforms GPT-4o (52.9%).',
    ];
    expect(read('someone/agent-70b', lines)).toEqual([
      'self [this model] tau-bench = 56.2',
      'other [DeepSeek v3] tau-bench = 40.6',
      'other [GPT-4o] tau-bench = 52.9',
    ]);
  });
});

describe('cards of repackaged weights', () => {
  it('speak of the original by its plain name, of their own files by the format (RedHatAI/Qwen3-8B-FP8-dynamic)', () => {
    const lines = [
      '| Benchmark | Qwen3-8B | Qwen3-8B-FP8-dynamic (this model) | Recovery |',
      '|---|---|---|---|',
      '| Arena Hard | 25.8 (25.1 / 26.5) | 27.2 (27.6 / 26.7) | 105.4% |',
    ];
    expect(reasons('RedHatAI/Qwen3-8B-FP8-dynamic', lines)).toEqual([
      'Qwen3-8B: base, format',
      'Qwen3-8B-FP8-dynamic (this model): self, filler',
    ]);
  });

  it("say where the original's card begins (NurtureAI/openchat_3.5-16k)", () => {
    const lines = ['# Heron extended to 16k', 'MMLU: 61.2', '# Original Model Card', '# Heron', 'MMLU: 63.4'];
    expect(read('someone/Heron-7B-16k', lines)).toEqual([
      'self [this model] mmlu = 61.2',
      'base [this model] mmlu = 63.4',
    ]);
  });
});

describe('stacks of results', () => {
  it('stand beside their labels in whichever column those are (tencent/Hunyuan-A13B-Instruct)', () => {
    const lines = [
      '| Topic | Bench | DeepSeek R1 | Hunyuan-A13B-Instruct |',
      '|---|---|---|---|',
      '| Math | AIME 2024<br>AIME 2025 | 79.8<br>70 | 87.3<br>76.8 |',
    ];
    expect(read('tencent/Hunyuan-A13B-Instruct', lines)).toEqual([
      'other [DeepSeek R1] aime-2024 = 79.8',
      'self [Hunyuan-A13B-Instruct] aime-2024 = 87.3',
      'other [DeepSeek R1] aime-2025 = 70',
      'self [Hunyuan-A13B-Instruct] aime-2025 = 76.8',
    ]);
  });

  it('are vouched for by the tables above them in their section (amazon/MistralLite)', () => {
    const table = [
      '| Model Name | Wren Hop | Lark Hop |',
      '|---|---|---|',
      '| MistralLite | 98% | 97% |',
      '| Mistral-7B | 62% | 61% |',
    ];
    const lines = ['## Why', 'The evaluation results:', '', ...table, '', '2. Another', '', ...table];
    expect(read('amazon/MistralLite', lines)).toHaveLength(8);
  });
});

describe('columns of how a run went', () => {
  it('stand beside results of models (timm/convnext_atto.d2_in1k), and make no results of a log', () => {
    const beside = [
      '## Comparison of models',
      '| model | top1 | top5 | img_size | batch_size |',
      '|---|---|---|---|---|',
      '| wrenet_tiny | 88.8 | 98.7 | 512 | 256 |',
      '| wrenet_huge | 90.1 | 99.0 | 512 | 64 |',
    ];
    expect(read('timm/wrenet_tiny', beside).map((line) => line.replace(/ \? .*? = /, ' = '))).toEqual([
      'self [wrenet_tiny] = 88.8 (top-1)',
      'self [wrenet_tiny] = 98.7 (top-5)',
      'other [wrenet_huge] = 90.1 (top-1)',
      'other [wrenet_huge] = 99 (top-5)',
    ]);
    const log = [
      '## Results',
      '| Training Loss | Epoch | Step | Accuracy |',
      '|---|---|---|---|',
      '| 0.5 | 1.0 | 100 | 0.81 |',
    ];
    expect(read('timm/wrenet_tiny', log)).toEqual([]);
  });
});

describe('perplexities', () => {
  it('of a text that has an id for them bear it, with the part (openai-community/gpt2)', () => {
    const lines = [
      '| Dataset | WikiText2 | WikiText103 |',
      '|---|---|---|',
      '| (metric) | (PPL) | (PPL) |',
      '| | 29.41 | 37.50 |',
    ];
    expect(read('openai-community/gpt2', lines)).toEqual([
      'self [this model] wikitext-ppl/2 = 29.41 (ppl)',
      'self [this model] wikitext-ppl/103 = 37.5 (ppl)',
    ]);
  });
});

describe('shots around a table', () => {
  const table = ['| Model | Winogrande | HellaSwag |', '|---|---|---|', '| heron-7b | 72.3 | 66.6 |'];

  it('are those of the benchmark that a line names, and of no other (tenyx/TenyxChat-7B-v1)', () => {
    expect(read('someone/heron-7b', ['- HellaSwag (10-shot)', '- Winogrande (5-shot)', '', ...table])).toEqual([
      'self [heron-7b] winogrande = 72.3 (5-shot)',
      'self [heron-7b] hellaswag = 66.6 (10-shot)',
    ]);
  });

  it('are those of the command that ran them all (openaccess-ai-collective/minotaur-13b-fixed)', () => {
    const command = 'hf-causal (pretrained=someone/heron-7b), limit: None, num_fewshot: 0, batch_size: 4';
    expect(read('someone/heron-7b', ['## Benchmarks', command, '', ...table])).toEqual([
      'self [heron-7b] winogrande = 72.3 (0-shot)',
      'self [heron-7b] hellaswag = 66.6 (0-shot)',
    ]);
  });
});

describe('a row named random', () => {
  const table = (...tests: string[]): string[] => [
    `| Model | ${tests.join(' | ')} |`,
    `|---|${tests.map(() => '---|').join('')}`,
    `| RANDOM | ${tests.map((_, at) => `25.${at}`).join(' | ')} |`,
    `| heron-7b | ${tests.map((_, at) => `61.${at}`).join(' | ')} |`,
  ];

  it('is what guessing scores, on tests that nobody knows too, beside a known one (llm-blender/PairRM)', () => {
    expect(read('someone/heron-7b', table('MMLU', 'Heron Preference'))).toEqual([
      'self [heron-7b] mmlu = 61',
      'self [heron-7b] ? Heron Preference = 61.1',
    ]);
  });

  it('may be a method where no test is known, averages aside (flowers-team/TA_Self-Paced_SAC_fish_s11)', () => {
    expect(read('someone/heron-7b', ['## Evaluation', ...table('Walker', 'Average')])).toEqual([
      'other [RANDOM] ? Walker = 25',
      'other [RANDOM] average = 25.1',
      'self [heron-7b] ? Walker = 61',
      'self [heron-7b] average = 61.1',
    ]);
  });
});

describe('a section for each model', () => {
  const section = (model: string, score: number): string[] => [
    `### ${model}`,
    '| Benchmark | Score |',
    '|---|---|',
    `| MMLU | ${score} |`,
    '',
  ];
  const sections = (id: string, ...lines: string[][]): string[] =>
    told(ledgerOf(id, ['# Report', '## Evaluation', ...lines.flat()].join('\n')).claims);

  it('says whose its table is, whether or not the name has a number in it', () => {
    expect(
      sections('pond/Heron', section('Heron', 61.5), section('Vicuna', 58.1), section('Llama 2 7B', 44.2)),
    ).toEqual([
      'self [Heron] mmlu = 61.5 (score)',
      'other [Vicuna] mmlu = 58.1 (score)',
      'other [Llama 2 7B] mmlu = 44.2 (score)',
    ]);
  });

  it('is compared with the others: of two names that fit, the nearer is its own model', () => {
    expect(sections('pond/Heron-7B-chat', section('Heron-7B', 61.5), section('Heron-7B-chat', 58.1))).toEqual([
      'other [Heron-7B] mmlu = 61.5 (score)',
      'self [Heron-7B-chat] mmlu = 58.1 (score)',
    ]);
  });

  it('is none where the headings beside it are no models', () => {
    expect(
      sections('pond/Heron', section('Training', 61.5), section('Heron', 58.1), section('License', 1.5)),
    ).toContain('self [this model] mmlu = 58.1 (score)');
  });
});
