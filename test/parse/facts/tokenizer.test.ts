import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { RawModel } from '../../../src/model.ts';
import { extract } from '../../../src/parse/extract.ts';
import { rawModel } from '../raw-model.ts';

function understood(raw: Partial<RawModel>) {
  return extract(rawModel({ id: 'x/y', ...raw })).tokenizer;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const LLAMA = '9e556afd44213b6bd1be2b850ebbbd98f5481437a8021afaf58ee7fb1818d347';

describe('tokenizers', () => {
  it('prefers the SentencePiece file, which tools copy byte for byte, to tokenizer.json, which they rewrite', () => {
    const files = [
      { path: 'tokenizer.json', bytes: 1, sha256: null, blobId: 'a6e931b' },
      { path: 'tokenizer.model', bytes: 1, sha256: LLAMA, blobId: '6c00c74' },
    ];
    expect(understood({ files })?.fingerprint).toBe(`tokenizer.model:${LLAMA}`);
  });

  it('cannot tell tokenizers apart whose files have no known hash', () => {
    expect(understood({ tokenizerConfig: { tokenizer_class: 'LlamaTokenizer' } })?.fingerprint).toBeNull();
    expect(understood({ files: [{ path: 'tokenizer.json', bytes: 5, sha256: null, blobId: null }] })).toBeNull();
  });

  it('reads class, vocabulary and template', () => {
    const found = understood({
      config: { model_type: 'llama', vocab_size: 32_000 },
      tokenizerConfig: { tokenizer_class: 'LlamaTokenizerFast', chat_template: '{{ messages }}' },
    });
    expect(found).toEqual({
      class: 'LlamaTokenizerFast',
      vocab_size: 32_000,
      fingerprint: null,
      chat_template_hash: sha256('{{ messages }}'),
    });
  });

  it.each<[string, Partial<RawModel>]>([
    [
      'a list of templates',
      {
        tokenizerConfig: {
          chat_template: [
            { name: 'tool_use', template: 'x' },
            { name: 'default', template: 'T' },
          ],
        },
      },
    ],
    ['the Hub’s projection', { api: { config: { tokenizer_config: { chat_template: 'T' } } } }],
    ['a template file', { api: { config: { chat_template_jinja: 'T', tokenizer_config: { chat_template: 'old' } } } }],
    ['a GGUF header', { api: { gguf: { chat_template: 'T' } } }],
  ])('hashes the same template from %s', (_where, raw) => {
    expect(understood(raw)?.chat_template_hash).toBe(sha256('T'));
  });

  it('says nothing of a repo without a tokenizer', () => {
    expect(understood({ api: { tags: ['gguf'] } })).toBeNull();
  });
});
