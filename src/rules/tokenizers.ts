/**
 * Files that hold a tokenizer, the one that tells vocabularies apart best first: SentencePiece models are copied byte for byte
 * while tokenizer.json is rewritten by every tool. Files that need a second one (vocab.json) come last.
 */
export interface TokenizerFileRow {
  /** Path at the root of a repo. */
  file: string;
  meaning: string;
  source: string;
}

export const TOKENIZER_FILES = [
  {
    file: 'tokenizer.model',
    meaning: 'SentencePiece model, or a tiktoken vocabulary of the same name',
    source: 'https://github.com/google/sentencepiece',
  },
  {
    file: 'tokenizer.json',
    meaning: 'vocabulary, merges, normalisation and special tokens of the tokenizers library',
    source: 'https://huggingface.co/docs/tokenizers/api/tokenizer',
  },
  {
    file: 'tekken.json',
    meaning: "Mistral's Tekken vocabulary",
    source: 'https://github.com/mistralai/mistral-common',
  },
  { file: 'tiktoken.model', meaning: 'tiktoken vocabulary', source: 'https://github.com/openai/tiktoken' },
  {
    file: 'qwen.tiktoken',
    meaning: 'vocabulary of the first Qwen models',
    source: 'https://huggingface.co/Qwen/Qwen-7B',
  },
  {
    file: 'spiece.model',
    meaning: 'SentencePiece model of T5 and its kin',
    source: 'https://github.com/google/sentencepiece',
  },
  {
    file: 'vocab.txt',
    meaning: 'WordPiece vocabulary of BERT and its kin',
    source: 'https://arxiv.org/abs/1810.04805',
  },
  {
    file: 'vocab.json',
    meaning: 'vocabulary of byte-level BPE, whose merges stand in merges.txt',
    source: 'https://huggingface.co/docs/transformers/model_doc/gpt2',
  },
] as const satisfies readonly TokenizerFileRow[];

/** A vocabulary that many families' models share, by the hash of its file. */
export interface WellKnownTokenizerRow {
  id: string;
  name: string;
  /** As a fingerprint is written: `<file>:<sha256>`. */
  fingerprint: string;
  vocabulary: number;
  source: string;
}

export const WELL_KNOWN_TOKENIZERS = [
  {
    id: 'llama-32k',
    name: 'Llama 1 and 2, and what was built on them',
    fingerprint: 'tokenizer.model:9e556afd44213b6bd1be2b850ebbbd98f5481437a8021afaf58ee7fb1818d347',
    vocabulary: 32_000,
    source: 'https://huggingface.co/meta-llama/Llama-2-7b-hf/blob/main/tokenizer.model',
  },
  {
    id: 'yi-64k',
    name: 'Yi and Yi 1.5',
    fingerprint: 'tokenizer.model:386c49cf943d71aa110361135338c50e38beeff0a66593480421f37b319e1a39',
    vocabulary: 64_000,
    source: 'https://huggingface.co/01-ai/Yi-1.5-6B/blob/main/tokenizer.model',
  },
] as const satisfies readonly WellKnownTokenizerRow[];
