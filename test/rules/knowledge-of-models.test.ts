import { describe, expect, it } from 'vitest';
import { viewConfig } from '../../src/parse/config/shape.ts';
import { readFileName } from '../../src/parse/gguf/file-name.ts';
import { readName } from '../../src/parse/names/read.ts';
import { knownSize } from '../../src/parse/size/named.ts';
import { ARCHITECTURES, type ArchitectureRow } from '../../src/rules/architectures.ts';
import { CONFIG_SHAPES } from '../../src/rules/config-shapes.ts';
import { PUBLISHED_CONTEXTS, ROPE_KINDS } from '../../src/rules/contexts.ts';
import { PARTS } from '../../src/rules/parts.ts';
import { PACKED_TENSORS, SIZE_SOURCES, TRUST_PACKED, TRUST_PLAIN } from '../../src/rules/size-sources.ts';
import { EFFECTIVE_SIZES, EXPERT_MERGES, NAMED_SIZES, type NamedSizeRow, STATED_SIZES } from '../../src/rules/sizes.ts';
import { TOKENIZER_FILES } from '../../src/rules/tokenizers.ts';

const BY_ID: readonly (readonly [string, readonly { id: string; source: string }[]])[] = [
  ['ARCHITECTURES', ARCHITECTURES],
  ['CONFIG_SHAPES', CONFIG_SHAPES],
  ['EFFECTIVE_SIZES', EFFECTIVE_SIZES],
  ['EXPERT_MERGES', EXPERT_MERGES],
  ['NAMED_SIZES', NAMED_SIZES],
  ['PACKED_TENSORS', PACKED_TENSORS],
  ['ROPE_KINDS', ROPE_KINDS],
  ['SIZE_SOURCES', SIZE_SOURCES],
  ['STATED_SIZES', STATED_SIZES],
];

describe('tables of what is known of models', () => {
  it.each(BY_ID)('%s is sorted by id, each id once', (name, rows) => {
    const ids = rows.map((row) => row.id);
    expect(ids, `sort the rows of ${name} by id and remove doubles`).toEqual([...new Set(ids)].sort());
  });

  it.each(BY_ID)('%s cites a primary source in every row', (name, rows) => {
    expect(
      rows.filter((row) => !row.source.startsWith('https://')).map((row) => row.id),
      `${name}: cite a source`,
    ).toEqual([]);
  });

  it('sources parts, tokenizer files and published contexts too', () => {
    const rows = [...PARTS, ...TOKENIZER_FILES, ...PUBLISHED_CONTEXTS];
    expect(rows.every((row) => row.source.startsWith('https://'))).toBe(true);
  });

  it.each(PARTS.map((row) => [row.id, row] as const))(
    'part %s claims its examples and none of its near misses',
    (id, row) => {
      for (const example of row.examples)
        expect(readFileName(`${example}.gguf`).part, `'${example}' is a ${id}`).toBe(id);
      for (const near of row.nearMisses)
        expect(readFileName(`${near}.gguf`).part, `'${near}' is no ${id}`).not.toBe(id);
    },
  );

  it('holds every model type once', () => {
    const types = (ARCHITECTURES as readonly ArchitectureRow[]).flatMap((row) => row.types);
    expect(types, 'a model type stands in two rows').toHaveLength(new Set(types).size);
  });

  it.each(ARCHITECTURES.map((row) => [row.id, row] as const))(
    'architecture %s claims its examples alone',
    (_id, row) => {
      const types: readonly string[] = row.types;
      expect(row.examples.every((type) => types.includes(type))).toBe(true);
      expect(row.nearMisses.some((type) => types.includes(type))).toBe(false);
    },
  );

  it('spells every quantity one way only', () => {
    const keys = CONFIG_SHAPES.flatMap((row) => row.keys);
    const doubled = keys.filter((key, at) => keys.indexOf(key) !== at);
    expect(doubled, 'a config key stands in two rows').toEqual([]);
  });

  it('orders every size source in both orders of trust, but for sources that only packed repos have', () => {
    const all = SIZE_SOURCES.map((row) => row.id);
    expect([...TRUST_PACKED].sort()).toEqual(all);
    expect([...TRUST_PLAIN].sort()).toEqual(all.filter((id) => id !== 'unpacked' && id !== 'coarse'));
  });

  it.each(STATED_SIZES.map((row) => [row.source, row] as const))('%s is known by its own name', (source, row) => {
    const repo = source.replace('https://huggingface.co/', '');
    expect(
      knownSize(readName(repo), { generation: row.generation, line: ('line' in row ? row.line : null) ?? null })
        ?.total ?? null,
      `the size ${row.id} states must be read in '${repo}'`,
    ).not.toBeNull();
  });

  it.each(NAMED_SIZES.map((row) => [row.id, row] as const))(
    '%s is known by its own repo name',
    (_id, row: NamedSizeRow) => {
      expect(knownSize(readName(row.source.replace('https://huggingface.co/', '')))?.total).toBe(row.total);
    },
  );

  it('finds the language model in a nested config', () => {
    expect(viewConfig({ text_config: { hidden_size: 8 } }).prefix).toBe('text_config.');
    expect(viewConfig({ thinker_config: { text_config: { hidden_size: 8 } } }).prefix).toBe(
      'thinker_config.text_config.',
    );
    expect(viewConfig({ hidden_size: 8 }).prefix).toBe('');
  });
});
