import { describe, expect, test } from 'vitest';
import { canonicalId, resolveId } from '../../src/parse/lineage/aliases.ts';
import { readRepoId } from '../../src/parse/lineage/repo-id.ts';
import { ALIASES, FOLDER_NAMES, OWNER_ALIASES } from '../../src/rules/aliases.ts';

const lower = (rows: readonly { id: string }[]) => rows.map(({ id }) => id.toLowerCase());

describe.each([
  ['ALIASES', ALIASES],
  ['OWNER_ALIASES', OWNER_ALIASES],
])('%s', (name, rows) => {
  test('are sorted without case, each name once', () => {
    expect(lower(rows), `sort ${name} by id without case`).toEqual([...new Set(lower(rows))].sort());
  });

  test('lead somewhere else, and cite who says so', () => {
    for (const { id, canonical, source } of rows) {
      expect(canonical.toLowerCase(), `${id} leads to itself`).not.toBe(id.toLowerCase());
      expect(source, `${id} has no source`).toMatch(/^https:\/\/\S+$/);
    }
  });
});

test('no alias leads to another alias: a lookup is one step', () => {
  const ids = new Set(lower(ALIASES));
  expect(ALIASES.filter(({ canonical }) => ids.has(canonical.toLowerCase()))).toEqual([]);
});

test('a bare name of old, another case and a renamed owner lead to the repo of today', () => {
  expect(canonicalId('GPT2')).toBe('openai-community/gpt2');
  expect(canonicalId('meta-llama/meta-llama-3.1-8b-instruct')).toBe('meta-llama/Llama-3.1-8B-Instruct');
  expect(canonicalId('cognitivecomputations/dolphin-2.9.1-yi-1.5-34b')).toBe('dphn/dolphin-2.9.1-yi-1.5-34b');
  expect(canonicalId('meta-llama/Meta-Llama-3-8B')).toBeNull();
});

test('what a crawl learnt goes before the table', () => {
  expect(resolveId('gpt2', new Map([['gpt2', 'someone/gpt2']]))).toBe('someone/gpt2');
  expect(resolveId('a/never-renamed', new Map())).toBe('a/never-renamed');
});

test('folders are sorted, lower case, and owners of nothing', () => {
  expect([...FOLDER_NAMES]).toEqual([...new Set(FOLDER_NAMES.map((name) => name.toLowerCase()))].sort());
  for (const folder of FOLDER_NAMES) expect(readRepoId(`${folder}/llama-7b`).kind).toBe('path');
});
