import { describe, expect, it } from 'vitest';
import { openForWriting } from '../../src/index/open.ts';
import { findModels, matchExpression, searchWriter } from '../../src/index/search.ts';

function indexOf(...models: readonly { id: string; tags?: string; card?: string; downloads?: number }[]) {
  const db = openForWriting(':memory:');
  const search = searchWriter(db);
  const insert = db.prepare(
    "INSERT INTO models (key, id, name, downloads, card_state, config_state, files_state, first_seen_at, last_seen_at) VALUES (?, ?, ?, ?, 'held', 'held', 'held', '', '')",
  );
  models.forEach(({ id, tags = '', card = '', downloads = 0 }, at) => {
    insert.run(at + 1, id, id, downloads);
    search.remember({ model: at + 1, id, tags, card });
  });
  return (query: string) => findModels(db, query, 10).map((found) => found.id);
}

describe('full-text search', () => {
  it('finds a model by words of its id, joined or not', () => {
    const find = indexOf({ id: 'lab/Qwen2.5-Coder-7B' }, { id: 'lab/Other' });
    expect(find('coder')).toEqual(['lab/Qwen2.5-Coder-7B']);
    expect(find('Qwen2.5')).toEqual(['lab/Qwen2.5-Coder-7B']);
    expect(find('qwen2.5-coder')).toEqual(['lab/Qwen2.5-Coder-7B']);
  });

  it('finds words that only capitals part', () => {
    const find = indexOf({ id: 'deepseek-ai/DeepSeekCoder' });
    expect(find('seek coder')).toEqual(['deepseek-ai/DeepSeekCoder']);
  });

  it('finds by tag and by card, and the name counts most', () => {
    const find = indexOf({ id: 'a/x', card: 'a model for medical texts' }, { id: 'a/medical', tags: 'en' });
    expect(find('medical')).toEqual(['a/medical', 'a/x']);
    expect(find('"medical texts"')).toEqual(['a/x']);
    expect(find('medic*')).toHaveLength(2);
  });

  it('wants all words', () => {
    const find = indexOf({ id: 'a/x', tags: 'gguf en' }, { id: 'a/y', tags: 'gguf' });
    expect(find('gguf en')).toEqual(['a/x']);
  });

  it.each(['"', '*', 'AND', 'NEAR(', 'a"b', "'; --", 'col:x', '^', '-x', '""', '(', '\u0000'])(
    'takes %j as words, never as an error',
    (query) => {
      expect(() => indexOf({ id: 'a/x' })(query)).not.toThrow();
    },
  );

  it('quotes every word for FTS5', () => {
    expect(matchExpression('OR "two words" pre* a:b')).toBe('"OR" "two words" "pre"* "a b"');
  });
});
