/**
 * What of a family's making is public beside its weights. Weights and licenses are read per model; training code and data
 * belong to the family and stand here. A family without a row: nobody has looked. What open source asks for is the
 * definition at https://opensource.org/ai/open-source-ai-definition.
 */

/** `described`: told in a paper or card, not given out. */
export type Shared = 'published' | 'partly' | 'described' | 'withheld';

export interface OpennessRow {
  /** Id in the table of families. */
  id: string;
  /** Code that the weights were trained with. */
  trainingCode: Shared;
  /** Data that the weights were trained on. */
  trainingData: Shared;
  /** In plain words, what is there and what is not. */
  says: string;
  source: string;
  /** The text that was opened and says so; absent: the row is from what is commonly known of its source. */
  read?: string;
}

const GITHUB = 'https://github.com/';

/** Texts that were opened, at the commit that was read. */
const READ: Readonly<Record<string, string>> = {
  amber: 'https://www.llm360.ai/blog/introducing-llm360-fully-transparent-open-source-llms.html',
  apertus: 'https://news.cgast.org/news/24441',
  bloom: 'https://www.catalyzex.com/author/Kimbo%20Chen',
  'cerebras-gpt': 'https://huggingface.co/papers/2304.03208',
  crystal: 'https://www.llm360.ai/blog/introducing-llm360-fully-transparent-open-source-llms.html',
  deepseek: `${GITHUB}deepseek-ai/DeepSeek-V3/blob/06dbd30b096f8e1dd9d4faadd532d52610fb347f/README.md`,
  falcon:
    'https://huggingface.co/datasets/tiiuae/falcon-refinedweb/blob/e26b5c102e9cc0891a1c7dcdd3502df55d16054d/README.md',
  gemma: 'https://huggingface.co/google/gemma-3-1b-it/blob/main/README.md',
  'gpt-j': `${GITHUB}kingoflolz/mesh-transformer-jax/blob/02850c46c6b9d957b2a9214c2c6c291269648792/README.md`,
  'gpt-neo': `${GITHUB}EleutherAI/gpt-neo/blob/00d8d70c1bff046a36c6945b8b4c49a605babda8/README.md`,
  'gpt-neox': `${GITHUB}EleutherAI/gpt-neox/blob/010bdc6b6de2f42ebeda7cc6bd96e129cc4847a4/README.md`,
  'gpt-oss': 'https://arxiv.org/abs/2508.10925',
  grok: `${GITHUB}xai-org/grok-1/blob/02b5d2c975407b26269fd2714cdc992fe5d84b07/README.md`,
  kimi: 'https://www.zhuanzhiai.com/paper/09e03a348605e713b2163009af9a7e61',
  llama: `${GITHUB}meta-llama/llama-models/blob/1b28708fc46501a449e03d8d618340a052d9ba07/models/llama3_1/MODEL_CARD.md`,
  'llm-jp': 'https://huggingface.co/spaces/llm-jp/README/raw/main/README.md',
  mistral: 'https://huggingface.co/mistralai/Mistral-7B-v0.1/discussions/8',
  olmo: 'https://huggingface.co/allenai/OLMo-7B-0724-hf',
  openllama: `${GITHUB}openlm-research/open_llama/blob/070f479cbbe219e3ec405c2398d6738bb42e1118/README.md`,
  phi: 'https://huggingface.co/microsoft/Phi-3-mini-128k-instruct/blob/main/README.md',
  pythia: 'https://paperswithcode.com/paper/pythia-a-suite-for-analyzing-large-language/review/',
  qwen: 'https://www.newx.sg/paper/detail/c7bf7761-f822-11f0-b84c-00163e10baa7',
  redpajama: `${GITHUB}togethercomputer/RedPajama-Data/blob/180d189a191c639a7462ef3631de3da665235f8f/README.md`,
  smollm: `${GITHUB}huggingface/smollm/blob/520bf251856580cd16ef71cad65e41dfcc222634/README.md`,
  starcoder: 'https://catalyzex.com/author/Sebastien%20Paquet',
  t5: `${GITHUB}google-research/text-to-text-transfer-transformer/blob/03c94165a7d52e4f7230e5944a0541d8c5710788/README.md`,
  tinyllama: `${GITHUB}jzhang38/TinyLlama/blob/026587c0fbc5cf756eba92e0220566550df66ca7/README.md`,
};

/** Sorted by id. */
export const OPENNESS: readonly OpennessRow[] = (
  [
    [
      'amber',
      'published',
      'published',
      'all training data and its order, code, metrics and up to 360 checkpoints',
      'https://arxiv.org/abs/2312.06550',
    ],
    [
      'apertus',
      'published',
      'published',
      'open data and the full recipes of its training',
      'https://arxiv.org/abs/2509.14233',
    ],
    ['bloom', 'published', 'partly', 'code; of the ROOTS data a large first part', 'https://arxiv.org/abs/2303.03915'],
    [
      'cerebras-gpt',
      'published',
      'published',
      'trained on the Pile with published code',
      'https://arxiv.org/abs/2304.03208',
    ],
    [
      'crystal',
      'published',
      'published',
      'all training data, code, metrics and checkpoints',
      'https://arxiv.org/abs/2312.06550',
    ],
    [
      'deepseek',
      'withheld',
      'described',
      'papers describe data and training; neither is given out',
      'https://arxiv.org/abs/2412.19437',
    ],
    [
      'falcon',
      'withheld',
      'partly',
      'an extract of some 600 billion tokens of the RefinedWeb data; no training code',
      'https://arxiv.org/abs/2306.01116',
    ],
    [
      'gemma',
      'withheld',
      'described',
      'amount and kinds of data, and the software of the training; neither data nor code is given out',
      'https://arxiv.org/abs/2408.00118',
    ],
    [
      'gpt-j',
      'published',
      'published',
      'trained on the Pile with published code',
      'https://github.com/kingoflolz/mesh-transformer-jax',
    ],
    [
      'gpt-neo',
      'published',
      'published',
      'trained on the Pile with published code',
      'https://github.com/EleutherAI/gpt-neo',
    ],
    [
      'gpt-neox',
      'published',
      'published',
      'trained on the Pile with published code',
      'https://arxiv.org/abs/2204.06745',
    ],
    [
      'gpt-oss',
      'withheld',
      'withheld',
      'weights, tokenizer and code to run them; the model card describes the training in general words',
      'https://arxiv.org/abs/2508.10925',
    ],
    ['grok', 'withheld', 'withheld', 'weights and code to run them alone', 'https://github.com/xai-org/grok-1'],
    [
      'kimi',
      'withheld',
      'described',
      'a report describes the training; weights before and after post-training are given out',
      'https://arxiv.org/abs/2507.20534',
    ],
    [
      'llama',
      'withheld',
      'described',
      'public sources, told in general words, and libraries of its own; neither data nor training code is given out',
      'https://arxiv.org/abs/2407.21783',
    ],
    [
      'llm-jp',
      'partly',
      'published',
      'corpora and tools; nothing is said there of the code of the training',
      'https://arxiv.org/abs/2407.03963',
    ],
    [
      'mistral',
      'withheld',
      'withheld',
      'its makers say that they cannot share details of training and data, which is from the open web',
      'https://arxiv.org/abs/2310.06825',
    ],
    [
      'olmo',
      'published',
      'published',
      'all code, the Dolma data, logs and checkpoints',
      'https://arxiv.org/abs/2402.00838',
    ],
    [
      'openllama',
      'published',
      'published',
      'trained on the RedPajama data with the published framework EasyLM',
      'https://github.com/openlm-research/open_llama',
    ],
    [
      'phi',
      'withheld',
      'described',
      'synthetic data and filtered web pages, told in general words',
      'https://arxiv.org/abs/2404.14219',
    ],
    [
      'pythia',
      'published',
      'published',
      'code, the data in the order of training and 154 checkpoints a model',
      'https://arxiv.org/abs/2304.01373',
    ],
    [
      'qwen',
      'withheld',
      'described',
      'a report tells amount and stages of the training; weights alone are given out',
      'https://arxiv.org/abs/2412.15115',
    ],
    [
      'redpajama',
      'partly',
      'published',
      'the data and the code that makes it; nothing is said there of the code of the training',
      'https://github.com/togethercomputer/RedPajama-Data',
    ],
    [
      'smollm',
      'published',
      'published',
      'code, and data such as FineWeb-Edu, FineMath and SmolTalk',
      'https://github.com/huggingface/smollm',
    ],
    [
      'starcoder',
      'partly',
      'published',
      'identifiers of all source code it learnt from; nothing is said there of the code of the training',
      'https://arxiv.org/abs/2402.19173',
    ],
    ['t5', 'published', 'published', 'code and the C4 data', 'https://arxiv.org/abs/1910.10683'],
    [
      'tinyllama',
      'published',
      'published',
      'code, trained on SlimPajama and Starcoderdata',
      'https://arxiv.org/abs/2401.02385',
    ],
  ] as const
).map(([id, trainingCode, trainingData, says, source]) => {
  const read = READ[id];
  return { id, trainingCode, trainingData, says, source, ...(read === undefined ? {} : { read }) };
});
