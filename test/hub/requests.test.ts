import { describe, expect, it } from 'vitest';
import { DETAIL_EXPAND, detailUrl, LIST_EXPAND, listUrl, textUrl } from '../../src/hub/requests.ts';

const names = (url: string): string[] => [...new Set(new URL(url).searchParams.keys())];

describe('the URL of', () => {
  it('a listing has its parameters in one fixed order', () => {
    const url = listUrl(
      { search: 's', author: 'a', filter: ['gguf', 'license:mit'], pipeline_tag: 't' },
      { sort: 'createdAt' },
    );
    expect(names(url)).toEqual(['search', 'author', 'filter', 'pipeline_tag', 'limit', 'sort', 'expand']);
    expect(new URL(url).searchParams.getAll('filter')).toEqual(['gguf', 'license:mit']);
    expect(new URL(url).searchParams.get('limit')).toBe('500');
    expect(new URL(url).searchParams.getAll('expand')).toEqual(LIST_EXPAND);
  });

  it('an unscoped listing asks for nothing but order and size', () => {
    expect(listUrl({}, { sort: 'lastModified', limit: 10, expand: ['sha'] })).toBe(
      'https://huggingface.co/api/models?limit=10&sort=lastModified&expand=sha',
    );
  });

  it('a detail asks for blobs and two names more than a list', () => {
    expect(detailUrl('google-bert/bert-base-uncased', ['sha'])).toBe(
      'https://huggingface.co/api/models/google-bert/bert-base-uncased?blobs=true&expand=sha',
    );
    expect(DETAIL_EXPAND.filter((name) => !(LIST_EXPAND as readonly string[]).includes(name))).toEqual([
      'childrenModelCount',
      'usedStorage',
    ]);
  });

  it('a text is encoded segment by segment', () => {
    expect(textUrl('gpt2', '607a30d783dfa663caf39e06633721c8d4cfcd7e', 'some dir/a#b?.md')).toBe(
      'https://huggingface.co/gpt2/resolve/607a30d783dfa663caf39e06633721c8d4cfcd7e/some%20dir/a%23b%3F.md',
    );
  });
});

describe('the expand names', () => {
  it.each([
    ['list', LIST_EXPAND],
    ['detail', DETAIL_EXPAND],
  ] as const)('of a %s are sorted and unique, so that a URL is the same every day', (_kind, expand) => {
    expect([...expand]).toEqual([...new Set(expand)].sort());
  });

  it('of a list leave out what lists refuse', () => {
    expect(LIST_EXPAND).not.toContain('childrenModelCount');
    expect(LIST_EXPAND).not.toContain('usedStorage');
  });
});
