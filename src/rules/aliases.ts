/**
 * Repos and owners that the Hub renamed. It answers the old name with a redirect, but records written before keep it
 * as their base model: without these rows one model would count as two.
 */
export interface AliasRow {
  /** The name of old, as records still write it; compared without case. */
  id: string;
  /** The name it has now. */
  canonical: string;
  source: string;
}

const CANONICAL_MOVE = 'https://github.com/huggingface/transformers/pull/28795';
const LLAMA_31 = 'https://huggingface.co/blog/llama31';

/** Renamed repos, sorted by id without case. Bare names are the "canonical" models that had no owner until January 2024. */
export const ALIASES = [
  { id: 'albert-base-v1', canonical: 'albert/albert-base-v1', source: CANONICAL_MOVE },
  { id: 'albert-base-v2', canonical: 'albert/albert-base-v2', source: CANONICAL_MOVE },
  { id: 'albert-large-v1', canonical: 'albert/albert-large-v1', source: CANONICAL_MOVE },
  { id: 'albert-large-v2', canonical: 'albert/albert-large-v2', source: CANONICAL_MOVE },
  { id: 'albert-xlarge-v1', canonical: 'albert/albert-xlarge-v1', source: CANONICAL_MOVE },
  { id: 'albert-xlarge-v2', canonical: 'albert/albert-xlarge-v2', source: CANONICAL_MOVE },
  { id: 'albert-xxlarge-v1', canonical: 'albert/albert-xxlarge-v1', source: CANONICAL_MOVE },
  { id: 'albert-xxlarge-v2', canonical: 'albert/albert-xxlarge-v2', source: CANONICAL_MOVE },
  { id: 'bert-base-cased', canonical: 'google-bert/bert-base-cased', source: CANONICAL_MOVE },
  {
    id: 'bert-base-cased-finetuned-mrpc',
    canonical: 'google-bert/bert-base-cased-finetuned-mrpc',
    source: CANONICAL_MOVE,
  },
  { id: 'bert-base-chinese', canonical: 'google-bert/bert-base-chinese', source: CANONICAL_MOVE },
  { id: 'bert-base-german-cased', canonical: 'google-bert/bert-base-german-cased', source: CANONICAL_MOVE },
  { id: 'bert-base-german-dbmdz-cased', canonical: 'google-bert/bert-base-german-dbmdz-cased', source: CANONICAL_MOVE },
  {
    id: 'bert-base-german-dbmdz-uncased',
    canonical: 'google-bert/bert-base-german-dbmdz-uncased',
    source: CANONICAL_MOVE,
  },
  { id: 'bert-base-multilingual-cased', canonical: 'google-bert/bert-base-multilingual-cased', source: CANONICAL_MOVE },
  {
    id: 'bert-base-multilingual-uncased',
    canonical: 'google-bert/bert-base-multilingual-uncased',
    source: CANONICAL_MOVE,
  },
  { id: 'bert-base-uncased', canonical: 'google-bert/bert-base-uncased', source: CANONICAL_MOVE },
  { id: 'bert-large-cased', canonical: 'google-bert/bert-large-cased', source: CANONICAL_MOVE },
  {
    id: 'bert-large-cased-whole-word-masking',
    canonical: 'google-bert/bert-large-cased-whole-word-masking',
    source: CANONICAL_MOVE,
  },
  {
    id: 'bert-large-cased-whole-word-masking-finetuned-squad',
    canonical: 'google-bert/bert-large-cased-whole-word-masking-finetuned-squad',
    source: CANONICAL_MOVE,
  },
  { id: 'bert-large-uncased', canonical: 'google-bert/bert-large-uncased', source: CANONICAL_MOVE },
  {
    id: 'bert-large-uncased-whole-word-masking',
    canonical: 'google-bert/bert-large-uncased-whole-word-masking',
    source: CANONICAL_MOVE,
  },
  {
    id: 'bert-large-uncased-whole-word-masking-finetuned-squad',
    canonical: 'google-bert/bert-large-uncased-whole-word-masking-finetuned-squad',
    source: CANONICAL_MOVE,
  },
  { id: 'camembert-base', canonical: 'almanach/camembert-base', source: CANONICAL_MOVE },
  { id: 'distilbert-base-cased', canonical: 'distilbert/distilbert-base-cased', source: CANONICAL_MOVE },
  {
    id: 'distilbert-base-cased-distilled-squad',
    canonical: 'distilbert/distilbert-base-cased-distilled-squad',
    source: CANONICAL_MOVE,
  },
  { id: 'distilbert-base-german-cased', canonical: 'distilbert/distilbert-base-german-cased', source: CANONICAL_MOVE },
  {
    id: 'distilbert-base-multilingual-cased',
    canonical: 'distilbert/distilbert-base-multilingual-cased',
    source: CANONICAL_MOVE,
  },
  { id: 'distilbert-base-uncased', canonical: 'distilbert/distilbert-base-uncased', source: CANONICAL_MOVE },
  {
    id: 'distilbert-base-uncased-distilled-squad',
    canonical: 'distilbert/distilbert-base-uncased-distilled-squad',
    source: CANONICAL_MOVE,
  },
  {
    id: 'distilbert-base-uncased-finetuned-sst-2-english',
    canonical: 'distilbert/distilbert-base-uncased-finetuned-sst-2-english',
    source: CANONICAL_MOVE,
  },
  { id: 'distilgpt2', canonical: 'distilbert/distilgpt2', source: CANONICAL_MOVE },
  { id: 'distilroberta-base', canonical: 'distilbert/distilroberta-base', source: CANONICAL_MOVE },
  { id: 'gpt2', canonical: 'openai-community/gpt2', source: CANONICAL_MOVE },
  { id: 'gpt2-large', canonical: 'openai-community/gpt2-large', source: CANONICAL_MOVE },
  { id: 'gpt2-medium', canonical: 'openai-community/gpt2-medium', source: CANONICAL_MOVE },
  { id: 'gpt2-xl', canonical: 'openai-community/gpt2-xl', source: CANONICAL_MOVE },
  { id: 'meta-llama/Meta-Llama-3.1-405B', canonical: 'meta-llama/Llama-3.1-405B', source: LLAMA_31 },
  { id: 'meta-llama/Meta-Llama-3.1-405B-FP8', canonical: 'meta-llama/Llama-3.1-405B-FP8', source: LLAMA_31 },
  { id: 'meta-llama/Meta-Llama-3.1-405B-Instruct', canonical: 'meta-llama/Llama-3.1-405B-Instruct', source: LLAMA_31 },
  {
    id: 'meta-llama/Meta-Llama-3.1-405B-Instruct-FP8',
    canonical: 'meta-llama/Llama-3.1-405B-Instruct-FP8',
    source: LLAMA_31,
  },
  { id: 'meta-llama/Meta-Llama-3.1-70B', canonical: 'meta-llama/Llama-3.1-70B', source: LLAMA_31 },
  { id: 'meta-llama/Meta-Llama-3.1-70B-Instruct', canonical: 'meta-llama/Llama-3.1-70B-Instruct', source: LLAMA_31 },
  { id: 'meta-llama/Meta-Llama-3.1-8B', canonical: 'meta-llama/Llama-3.1-8B', source: LLAMA_31 },
  { id: 'meta-llama/Meta-Llama-3.1-8B-Instruct', canonical: 'meta-llama/Llama-3.1-8B-Instruct', source: LLAMA_31 },
  { id: 'openai-gpt', canonical: 'openai-community/openai-gpt', source: CANONICAL_MOVE },
  {
    id: 'OpenLLM-Ro/RoGemma-7b-Instruct',
    canonical: 'OpenLLM-Ro/RoGemma-7b-Instruct-2024-06-28',
    source: 'https://huggingface.co/OpenLLM-Ro/RoGemma-7b-Instruct-2024-06-28',
  },
  { id: 'roberta-base', canonical: 'FacebookAI/roberta-base', source: CANONICAL_MOVE },
  {
    id: 'roberta-base-openai-detector',
    canonical: 'openai-community/roberta-base-openai-detector',
    source: CANONICAL_MOVE,
  },
  { id: 'roberta-large', canonical: 'FacebookAI/roberta-large', source: CANONICAL_MOVE },
  { id: 'roberta-large-mnli', canonical: 'FacebookAI/roberta-large-mnli', source: CANONICAL_MOVE },
  {
    id: 'roberta-large-openai-detector',
    canonical: 'openai-community/roberta-large-openai-detector',
    source: CANONICAL_MOVE,
  },
  { id: 't5-11b', canonical: 'google-t5/t5-11b', source: CANONICAL_MOVE },
  { id: 't5-3b', canonical: 'google-t5/t5-3b', source: CANONICAL_MOVE },
  { id: 't5-base', canonical: 'google-t5/t5-base', source: CANONICAL_MOVE },
  { id: 't5-large', canonical: 'google-t5/t5-large', source: CANONICAL_MOVE },
  { id: 't5-small', canonical: 'google-t5/t5-small', source: CANONICAL_MOVE },
  { id: 'transfo-xl-wt103', canonical: 'transfo-xl/transfo-xl-wt103', source: CANONICAL_MOVE },
  { id: 'xlm-mlm-17-1280', canonical: 'FacebookAI/xlm-mlm-17-1280', source: CANONICAL_MOVE },
  { id: 'xlm-mlm-en-2048', canonical: 'FacebookAI/xlm-mlm-en-2048', source: CANONICAL_MOVE },
  { id: 'xlm-mlm-ende-1024', canonical: 'FacebookAI/xlm-mlm-ende-1024', source: CANONICAL_MOVE },
  { id: 'xlm-mlm-enfr-1024', canonical: 'FacebookAI/xlm-mlm-enfr-1024', source: CANONICAL_MOVE },
  { id: 'xlm-mlm-enro-1024', canonical: 'FacebookAI/xlm-mlm-enro-1024', source: CANONICAL_MOVE },
  { id: 'xlm-mlm-tlm-xnli15-1024', canonical: 'FacebookAI/xlm-mlm-tlm-xnli15-1024', source: CANONICAL_MOVE },
  { id: 'xlm-mlm-xnli15-1024', canonical: 'FacebookAI/xlm-mlm-xnli15-1024', source: CANONICAL_MOVE },
  { id: 'xlm-roberta-base', canonical: 'FacebookAI/xlm-roberta-base', source: CANONICAL_MOVE },
  { id: 'xlm-roberta-large', canonical: 'FacebookAI/xlm-roberta-large', source: CANONICAL_MOVE },
  {
    id: 'xlm-roberta-large-finetuned-conll03-english',
    canonical: 'FacebookAI/xlm-roberta-large-finetuned-conll03-english',
    source: CANONICAL_MOVE,
  },
  {
    id: 'xlm-roberta-large-finetuned-conll03-german',
    canonical: 'FacebookAI/xlm-roberta-large-finetuned-conll03-german',
    source: CANONICAL_MOVE,
  },
  { id: 'xlnet-base-cased', canonical: 'xlnet/xlnet-base-cased', source: CANONICAL_MOVE },
  { id: 'xlnet-large-cased', canonical: 'xlnet/xlnet-large-cased', source: CANONICAL_MOVE },
] as const satisfies readonly AliasRow[];

/** Renamed owners: every repo `id/name` is now `canonical/name`. Sorted by id without case. */
export const OWNER_ALIASES = [
  { id: 'cognitivecomputations', canonical: 'dphn', source: 'https://huggingface.co/dphn' },
  { id: 'CohereForAI', canonical: 'CohereLabs', source: 'https://huggingface.co/CohereLabs' },
  { id: 'dunzhang', canonical: 'NovaSearch', source: 'https://huggingface.co/NovaSearch' },
  { id: 'neuralmagic', canonical: 'RedHatAI', source: 'https://huggingface.co/RedHatAI' },
  { id: 'sberbank-ai', canonical: 'ai-forever', source: 'https://huggingface.co/ai-forever' },
  { id: 'THUDM', canonical: 'zai-org', source: 'https://huggingface.co/zai-org' },
  { id: 'WizardLM', canonical: 'WizardLMTeam', source: 'https://huggingface.co/WizardLMTeam' },
] as const satisfies readonly AliasRow[];

/** First path segments that are folders on somebody's disk, never owners on the Hub: `models/llama-7b`, `output/run1`. */
export const FOLDER_NAMES = [
  'cache',
  'checkpoint',
  'checkpoints',
  'ckpt',
  'ckpts',
  'content',
  'data',
  'drive',
  'home',
  'kaggle',
  'llm_models',
  'local_models',
  'mnt',
  'model',
  'models',
  'output',
  'outputs',
  'pretrained',
  'pretrained_models',
  'results',
  'root',
  'saved_models',
  'saves',
  'tmp',
  'weights',
  'workspace',
] as const;
