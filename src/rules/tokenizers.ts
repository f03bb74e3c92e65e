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
