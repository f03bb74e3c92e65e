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
}

/** Sorted by id. */
export const OPENNESS: readonly OpennessRow[] = (
  [
    [
      'amber',
      'published',
      'published',
      'code, data in the order of training and 360 checkpoints',
      'https://arxiv.org/abs/2312.06550',
    ],
    ['apertus', 'published', 'published', 'code, data recipes and checkpoints', 'https://arxiv.org/abs/2509.14233'],
    [
      'bloom',
      'published',
      'partly',
      'code and most of the ROOTS data, part of it on request',
      'https://arxiv.org/abs/2211.05100',
    ],
    [
      'cerebras-gpt',
      'published',
      'published',
      'trained on the Pile with published code',
      'https://arxiv.org/abs/2304.03208',
    ],
    ['crystal', 'published', 'published', 'code, data and checkpoints', 'https://arxiv.org/abs/2312.06550'],
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
      'a sample of the RefinedWeb data, no training code',
      'https://arxiv.org/abs/2306.01116',
    ],
    [
      'gemma',
      'withheld',
      'described',
      'amount and kinds of data; no data, no training code',
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
      'the model card describes the training in general words',
      'https://arxiv.org/abs/2508.10925',
    ],
    ['grok', 'withheld', 'withheld', 'weights and code to run them alone', 'https://github.com/xai-org/grok-1'],
    [
      'kimi',
      'withheld',
      'described',
      'a report describes training and data; neither is given out',
      'https://arxiv.org/abs/2507.20534',
    ],
    [
      'llama',
      'withheld',
      'described',
      'papers describe the data in general words; neither data nor training code is given out',
      'https://arxiv.org/abs/2407.21783',
    ],
    ['llm-jp', 'published', 'published', 'code and corpora', 'https://arxiv.org/abs/2407.03963'],
    ['mistral', 'withheld', 'withheld', 'nothing is said of the data', 'https://arxiv.org/abs/2310.06825'],
    ['olmo', 'published', 'published', 'code, data, logs and checkpoints', 'https://arxiv.org/abs/2402.00838'],
    [
      'openllama',
      'published',
      'published',
      'trained on RedPajama with published code',
      'https://github.com/openlm-research/open_llama',
    ],
    [
      'phi',
      'withheld',
      'described',
      'reports describe synthetic and filtered data; it is not given out',
      'https://arxiv.org/abs/2404.14219',
    ],
    [
      'pythia',
      'published',
      'published',
      'code, the Pile in the order of training and 154 checkpoints a size',
      'https://arxiv.org/abs/2304.01373',
    ],
    [
      'qwen',
      'withheld',
      'described',
      'reports describe the data in general words; neither data nor training code is given out',
      'https://arxiv.org/abs/2412.15115',
    ],
    [
      'redpajama',
      'published',
      'published',
      'trained on the RedPajama data with published code',
      'https://github.com/togethercomputer/RedPajama-Data',
    ],
    ['smollm', 'published', 'published', 'code and data mixtures', 'https://github.com/huggingface/smollm'],
    [
      'starcoder',
      'published',
      'published',
      'code and The Stack, from which authors may have their code removed',
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
).map(([id, trainingCode, trainingData, says, source]) => ({ id, trainingCode, trainingData, says, source }));
